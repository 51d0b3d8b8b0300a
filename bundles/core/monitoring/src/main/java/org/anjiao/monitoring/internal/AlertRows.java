package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.anjiao.device.Wearer;

/** The evaluator's writing of alerts, within its transaction. */
final class AlertRows {
    private final PreparedStatement repeat;
    private final PreparedStatement openAlert;
    private final PreparedStatement insert;
    private final PreparedStatement end;

    AlertRows(Connection connection) throws SQLException {
        openAlert = connection.prepareStatement("select id from mon_alert where open_key = ?");
        repeat = connection.prepareStatement("update mon_alert set repeats = repeats + 1, last_repeat_at = ?,"
                + " ended_at = null where open_key = ?");
        insert = connection.prepareStatement("insert into mon_alert (id, kind, detail, supervisee_id, device_id,"
                + " unit_id, order_id, state, open_key, happened_at, received_at, stored_at, alerted_at, repeats,"
                + " level, escalate_at, zone_id, lat, lon, accuracy, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, 0)");
        end = connection.prepareStatement("update mon_alert set ended_at = ? where id = ?");
    }

    /**
     * An alert to be stored; times in milliseconds since 1970.
     *
     * @param latitude NaN if the alert has or says no place
     */
    record NewAlert(
            String id,
            Cause cause,
            Wearer wearer,
            long happenedAt,
            long receivedAt,
            long storedAt,
            long alertedAt,
            long escalateAt,
            double latitude,
            double longitude,
            double accuracy) {}

    /** Of a person and kind at most one alert is open. */
    static String openKey(Wearer wearer, Cause cause) {
        return wearer.superviseeId() + ' ' + cause.kind();
    }

    /**
     * Adds to the open alert of that person and kind.
     *
     * @return its identifier, or null if there is none
     */
    String repeat(String openKey, long happenedAt) throws SQLException {
        repeat.setLong(1, happenedAt);
        repeat.setString(2, openKey);
        if (repeat.executeUpdate() == 0) {
            return null;
        }
        openAlert.setString(1, openKey);
        try (ResultSet rows = openAlert.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    void insert(NewAlert alert) throws SQLException {
        insert.setString(1, alert.id());
        insert.setString(2, alert.cause().kind().name());
        insert.setString(3, alert.cause().detail());
        insert.setString(4, alert.wearer().superviseeId());
        insert.setString(5, alert.wearer().deviceId());
        insert.setString(6, alert.wearer().unitId());
        insert.setString(7, alert.wearer().orderId());
        insert.setString(8, openKey(alert.wearer(), alert.cause()));
        insert.setLong(9, alert.happenedAt());
        insert.setLong(10, alert.receivedAt());
        insert.setLong(11, alert.storedAt());
        insert.setLong(12, alert.alertedAt());
        insert.setLong(13, alert.escalateAt());
        insert.setString(14, alert.cause().zoneId());
        Rows.set(insert, 15, alert.latitude());
        Rows.set(insert, 16, alert.longitude());
        Rows.set(insert, 17, alert.accuracy());
        insert.executeUpdate();
    }

    void end(String alertId, long at) throws SQLException {
        end.setLong(1, at);
        end.setString(2, alertId);
        end.executeUpdate();
    }
}
