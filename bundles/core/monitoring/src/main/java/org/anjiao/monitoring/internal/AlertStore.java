package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.NoticeState;
import org.anjiao.monitoring.Positions.LateNote;
import org.anjiao.monitoring.WearerNotice;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Alerts and notes as the officers' services read and change them. */
final class AlertStore {
    private static final String SELECT =
            "select a.id, a.kind, a.detail, a.supervisee_id, a.device_id, a.unit_id, a.order_id, a.state,"
                    + " a.level, a.outcome, a.handling, a.happened_at, a.received_at, a.stored_at, a.alerted_at,"
                    + " a.notified_at, a.acknowledged_at, a.acknowledged_by, a.investigated_at, a.investigated_by,"
                    + " e.escalated_at, e.unit_id as escalated_to, a.resolved_at, a.resolved_by, a.ended_at, a.repeats,"
                    + " a.last_repeat_at, a.zone_id, a.lat, a.lon, a.accuracy, a.terminal_at, a.terminal_area,"
                    + " a.hazard_id, a.version, n.state as notice_state, n.reason, n.words, n.basis, n.decided_at,"
                    + " n.sent_at, n.ended_at as notice_ended_at, n.command_id from mon_alert a"
                    + " left join mon_escalation e on e.alert_id = a.id and e.level = a.level"
                    + " left join mon_notice n on n.alert_id = a.id";

    private final DataSource database;

    AlertStore(DataSource database) {
        this.database = database;
    }

    Optional<Alert> find(String id) {
        return call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " where a.id = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(alert(rows)) : Optional.empty();
                }
            }
        });
    }

    /** The record of a case from which the alert first followed; empty for an alert of a device. */
    Optional<CaseAlertStore.Origin> origin(String id) {
        return new CaseAlertStore(database).origin(id);
    }

    /** Up to {@code limit} of the wanted alerts that come after the cursor, newest first. */
    List<Alert> before(Predicate<Alert> wanted, AlertState state, String cursor, int limit) {
        return Rows.scan(
                database,
                SELECT + " where a.id < ?" + (state == null ? "" : " and a.state = '" + state + "'")
                        + " order by a.id desc fetch first "
                        + Rows.SCAN + " rows only",
                AlertStore::alert,
                Alert::id,
                wanted,
                cursor,
                limit);
    }

    /** As {@link #before}, of one person. */
    List<Alert> ofPerson(String superviseeId, Predicate<String> unit, String cursor, int limit) {
        return Rows.scan(
                database,
                SELECT + " where a.id < ? and a.supervisee_id = ? order by a.id desc fetch first " + Rows.SCAN
                        + " rows only",
                AlertStore::alert,
                Alert::id,
                alert -> unit.test(alert.unitId()),
                cursor,
                limit,
                superviseeId);
    }

    /** Up to {@code limit} of the wanted notes that come after the cursor, newest first. */
    List<LateNote> notesBefore(Predicate<LateNote> wanted, String cursor, int limit) {
        return Rows.scan(
                database,
                "select id, device_id, supervisee_id, unit_id, from_at, to_at, reports, outside, recorded_at"
                        + " from mon_late_note where id < ? order by id desc fetch first " + Rows.SCAN + " rows only",
                AlertStore::note,
                LateNote::id,
                wanted,
                cursor,
                limit);
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

    void investigate(Alert alert, AlertState next, Instant at, String by) {
        changeOne(
                "update mon_alert set state = ?, investigated_at = ?, investigated_by = ?, version = version + 1"
                        + " where id = ? and version = ?",
                next.name(),
                at.toEpochMilli(),
                by,
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

    private static Alert alert(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        int level = row.getInt("level");
        return new Alert(
                row.getString("id"),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("detail"),
                row.getString("supervisee_id"),
                row.getString("device_id"),
                row.getString("unit_id"),
                row.getString("order_id"),
                AlertState.valueOf(row.getString("state")),
                level,
                level > 1,
                outcome == null ? null : AlertOutcome.valueOf(outcome),
                row.getString("handling"),
                Rows.instant(row, "happened_at"),
                Rows.instant(row, "received_at"),
                Rows.instant(row, "stored_at"),
                Rows.instant(row, "alerted_at"),
                Rows.instant(row, "notified_at"),
                Rows.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Rows.instant(row, "investigated_at"),
                row.getString("investigated_by"),
                Rows.instant(row, "escalated_at"),
                row.getString("escalated_to"),
                Rows.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                Rows.instant(row, "ended_at"),
                row.getInt("repeats"),
                Rows.instant(row, "last_repeat_at"),
                row.getString("zone_id"),
                Rows.number(row, "lat"),
                Rows.number(row, "lon"),
                Rows.number(row, "accuracy"),
                Rows.instant(row, "terminal_at"),
                row.getString("terminal_area"),
                row.getString("hazard_id"),
                notice(row),
                row.getInt("version"));
    }

    private static WearerNotice notice(ResultSet row) throws SQLException {
        String state = row.getString("notice_state");
        return state == null
                ? null
                : new WearerNotice(
                        NoticeState.valueOf(state),
                        row.getString("reason"),
                        row.getString("words"),
                        row.getString("basis"),
                        Rows.instant(row, "decided_at"),
                        Rows.instant(row, "sent_at"),
                        Rows.instant(row, "notice_ended_at"),
                        row.getString("command_id"));
    }

    private static LateNote note(ResultSet row) throws SQLException {
        return new LateNote(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "to_at"),
                row.getInt(7),
                row.getInt(8),
                Rows.instant(row, "recorded_at"));
    }

    private <T> T call(Rows.Query<T> query) {
        return Rows.call(database, "alerts", query);
    }
}
