package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.Wearer;

/** The standings to persons' own zones in the database, within the evaluator's transaction. */
final class StandingRows {
    private final Connection connection;

    StandingRows(Connection connection) {
        this.connection = connection;
    }

    /** A row of {@code mon_standing}. */
    record Stored(String zoneId, Standing.Phase phase, long since, boolean away, String alertId, Wearer wearer) {
        void into(OwnStanding standing) {
            standing.phase = phase;
            standing.since = since;
            standing.away = away;
            standing.alertId = alertId;
            standing.stored = true;
        }
    }

    /** All rows by the device's number. */
    Map<Integer, List<Stored>> readAll() throws SQLException {
        Map<Integer, List<Stored>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select device_no, zone_id, phase, since_at, away,"
                        + " alert_id, wearer_no, device_id, supervisee_id, unit_id, order_id from mon_standing");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int device = rows.getInt(1);
                Wearer wearer = new Wearer(
                        rows.getInt(7),
                        device,
                        rows.getString(8),
                        rows.getString(9),
                        rows.getString(10),
                        rows.getString(11));
                found.computeIfAbsent(device, number -> new ArrayList<>())
                        .add(new Stored(
                                rows.getString(2),
                                Standing.Phase.valueOf(rows.getString(3)),
                                rows.getLong(4),
                                rows.getInt(5) == 1,
                                rows.getString(6),
                                wearer));
            }
        }
        return found;
    }

    void save(int device, OwnStanding standing, Wearer wearer) throws SQLException {
        String sql = standing.stored
                ? "update mon_standing set phase = ?, since_at = ?, away = ?, alert_id = ?, wearer_no = ?, device_id = ?,"
                        + " supervisee_id = ?, unit_id = ?, order_id = ? where device_no = ? and zone_id = ?"
                : "insert into mon_standing (phase, since_at, away, alert_id, wearer_no, device_id, supervisee_id,"
                        + " unit_id, order_id, device_no, zone_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            Rows.set(
                    write,
                    standing.phase.name(),
                    standing.since,
                    standing.away ? 1 : 0,
                    standing.alertId,
                    wearer.number(),
                    wearer.deviceId(),
                    wearer.superviseeId(),
                    wearer.unitId(),
                    wearer.orderId(),
                    device,
                    standing.zone.id);
            write.executeUpdate();
        }
        standing.stored = true;
    }
}
