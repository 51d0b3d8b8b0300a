package org.anjiao.smoke;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server has stored, read from its database after it has ended.
 *
 * @param positions in the order of their storing
 * @param alerts about leaving the county
 * @param others kinds of further alerts
 * @param quarantined how many observations were shut away
 */
record StoredState(List<Position> positions, List<Alert> alerts, List<String> others, int quarantined) {
    private static final String LEFT = "OUT_OF_BOUNDS";

    /**
     * A position.
     *
     * @param latitude degrees
     * @param deviceTime epoch milliseconds, as the other times
     * @param kept sent later out of the terminal's memory
     */
    record Position(String terminal, long deviceTime, double latitude, boolean kept, long receivedAt) {
        /** As {@link CountyUnderLoad} notes an acknowledgement. */
        String key() {
            return terminal + " " + deviceTime;
        }
    }

    /** An alert with the times that its evaluation gave it; null where it did not apply. */
    record Alert(String terminal, long happenedAt, int repeats, Long lastRepeatAt, Long endedAt) {}

    static StoredState read(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            return new StoredState(positions(statement), alerts(statement), others(statement), quarantined(statement));
        }
    }

    private static List<Position> positions(Statement statement) throws SQLException {
        List<Position> positions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select d.hardware_id, p.device_time, p.lat, p.quality, p.received_at from dev_position p"
                        + " join dev_device d on d.device_no = p.device_no order by p.seq")) {
            while (row.next()) {
                positions.add(new Position(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3) / 1e7,
                        (row.getInt(4) & 1) == 1,
                        row.getLong(5)));
            }
        }
        return positions;
    }

    private static List<Alert> alerts(Statement statement) throws SQLException {
        List<Alert> alerts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select d.hardware_id, a.happened_at, a.repeats, a.last_repeat_at, a.ended_at from mon_alert a"
                        + " join dev_device d on d.id = a.device_id where a.kind = '" + LEFT + "'")) {
            while (row.next()) {
                alerts.add(
                        new Alert(row.getString(1), row.getLong(2), row.getInt(3), nullable(row, 4), nullable(row, 5)));
            }
        }
        return alerts;
    }

    private static Long nullable(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    private static List<String> others(Statement statement) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select kind from mon_alert where kind <> '" + LEFT + "'")) {
            while (row.next()) {
                kinds.add(row.getString(1));
            }
        }
        return kinds;
    }

    private static int quarantined(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from dev_quarantine")) {
            row.next();
            return row.getInt(1);
        }
    }
}
