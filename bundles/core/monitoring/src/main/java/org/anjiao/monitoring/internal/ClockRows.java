package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.live.LiveEvents.LiveEvent;

/** Silent devices and notices that are due in the database, within the evaluator's transaction. */
final class ClockRows {
    private final Connection connection;

    ClockRows(Connection connection) {
        this.connection = connection;
    }

    /** The alerts of devices that are silent, by the device's number. */
    Map<Integer, String> silent() throws SQLException {
        Map<Integer, String> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select device_no, alert_id from mon_silence");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getInt(1), rows.getString(2));
            }
        }
        return found;
    }

    void fellSilent(int device, long since, String alertId) throws SQLException {
        run("insert into mon_silence (device_no, since_at, alert_id) values (?, ?, ?)", device, since, alertId);
    }

    void spokeAgain(int device) throws SQLException {
        run("delete from mon_silence where device_no = ?", device);
    }

    /** The alerts of which nobody signed in has been told. */
    List<LiveEvent> untold() throws SQLException {
        List<LiveEvent> found = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select unit_id, id from mon_alert where notified_at is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new LiveEvent("alert", rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    void told(String alertId, long at) throws SQLException {
        run("update mon_alert set notified_at = ? where id = ? and notified_at is null", at, alertId);
    }

    private void run(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            Rows.set(write, arguments);
            write.executeUpdate();
        }
    }
}
