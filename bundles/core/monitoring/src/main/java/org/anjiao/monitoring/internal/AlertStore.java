package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.Positions.LateNote;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.store.StoreException;

/** Alerts and notes as the officers' services read and change them. */
final class AlertStore {
    private static final int SCAN = 500;
    private static final String COLUMNS =
            "id, kind, detail, supervisee_id, device_id, unit_id, order_id, state, outcome,"
                    + " handling, happened_at, received_at, stored_at, alerted_at, acknowledged_at, acknowledged_by,"
                    + " resolved_at, resolved_by, ended_at, repeats, last_repeat_at, lat, lon, accuracy, hazard_id, version";

    private final DataSource database;
    private final Predicate<Alert> overdue;

    /** @param overdue whether an alert has waited too long for its acknowledgement */
    AlertStore(DataSource database, Predicate<Alert> overdue) {
        this.database = database;
        this.overdue = overdue;
    }

    Optional<Alert> find(String id) {
        return call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select " + COLUMNS + " from mon_alert where id = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(alert(rows)) : Optional.empty();
                }
            }
        });
    }

    /** Up to {@code limit} alerts that come after the cursor, newest first. */
    List<Alert> before(Predicate<String> unit, AlertState state, String cursor, int limit) {
        return scan(
                "select " + COLUMNS + " from mon_alert where id < ?"
                        + (state == null ? "" : " and state = '" + state + "'") + " order by id desc fetch first "
                        + SCAN + " rows only",
                this::alert,
                Alert::id,
                alert -> unit.test(alert.unitId()),
                cursor,
                limit);
    }

    /** Up to {@code limit} notes that come after the cursor, newest first. */
    List<LateNote> notesBefore(Predicate<String> unit, String cursor, int limit) {
        return scan(
                "select id, device_id, supervisee_id, unit_id, from_at, to_at, reports, outside, recorded_at"
                        + " from mon_late_note where id < ? order by id desc fetch first " + SCAN + " rows only",
                AlertStore::note,
                LateNote::id,
                note -> unit.test(note.unitId()),
                cursor,
                limit);
    }

    private <T> List<T> scan(
            String sql,
            Row<T> row,
            java.util.function.Function<T, String> id,
            Predicate<T> wanted,
            String cursor,
            int limit) {
        return call(connection -> {
            List<T> found = new ArrayList<>();
            String from = cursor == null ? "g" : cursor;
            int scanned;
            do {
                scanned = 0;
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setString(1, from);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next() && found.size() < limit) {
                            T item = row.read(rows);
                            from = id.apply(item);
                            scanned++;
                            if (wanted.test(item)) {
                                found.add(item);
                            }
                        }
                    }
                }
            } while (scanned == SCAN && found.size() < limit);
            return found;
        });
    }

    void acknowledge(Alert alert, AlertState next, Instant at, String by) {
        changeOne(
                "update mon_alert set state = ?, acknowledged_at = ?, acknowledged_by = ?, version = version + 1"
                        + " where id = ? and version = ?",
                next.name(),
                at.toEpochMilli(),
                by,
                alert.id(),
                alert.version());
    }

    void investigate(Alert alert, AlertState next) {
        changeOne(
                "update mon_alert set state = ?, version = version + 1 where id = ? and version = ?",
                next.name(),
                alert.id(),
                alert.version());
    }

    void resolve(
            Alert alert,
            AlertState next,
            AlertOutcome outcome,
            String comment,
            String hazardId,
            Instant at,
            String by) {
        changeOne(
                "update mon_alert set state = ?, open_key = null, outcome = ?, handling = ?, hazard_id = ?,"
                        + " resolved_at = ?, resolved_by = ?, version = version + 1 where id = ? and version = ?",
                next.name(),
                outcome.name(),
                comment,
                hazardId,
                at.toEpochMilli(),
                by,
                alert.id(),
                alert.version());
    }

    private void changeOne(String sql, Object... arguments) {
        int changed = call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    update.setObject(i + 1, arguments[i]);
                }
                return update.executeUpdate();
            }
        });
        if (changed == 0) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
    }

    private Alert alert(ResultSet row) throws SQLException {
        String outcome = row.getString(9);
        Alert plain = new Alert(
                row.getString(1),
                AlertKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                AlertState.valueOf(row.getString(8)),
                false,
                outcome == null ? null : AlertOutcome.valueOf(outcome),
                row.getString(10),
                instant(row, 11),
                instant(row, 12),
                instant(row, 13),
                instant(row, 14),
                instant(row, 15),
                row.getString(16),
                instant(row, 17),
                row.getString(18),
                instant(row, 19),
                row.getInt(20),
                instant(row, 21),
                number(row, 22),
                number(row, 23),
                number(row, 24),
                row.getString(25),
                row.getInt(26));
        return overdue.test(plain) ? escalated(plain) : plain;
    }

    private static Alert escalated(Alert a) {
        return new Alert(
                a.id(),
                a.kind(),
                a.detail(),
                a.superviseeId(),
                a.deviceId(),
                a.unitId(),
                a.orderId(),
                a.state(),
                true,
                a.outcome(),
                a.comment(),
                a.happenedAt(),
                a.receivedAt(),
                a.storedAt(),
                a.alertedAt(),
                a.acknowledgedAt(),
                a.acknowledgedBy(),
                a.resolvedAt(),
                a.resolvedBy(),
                a.endedAt(),
                a.repeats(),
                a.lastRepeatAt(),
                a.latitude(),
                a.longitude(),
                a.accuracy(),
                a.hazardId(),
                a.version());
    }

    private static LateNote note(ResultSet row) throws SQLException {
        return new LateNote(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                row.getInt(7),
                row.getInt(8),
                instant(row, 9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }

    private <T> T call(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreException("alerts: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
