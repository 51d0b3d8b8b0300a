package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.NoticeState;

/** Table {@code mon_notice}; takes part in the thread's transaction. A row comes into being with its alert. */
final class NoticeStore {
    private final DataSource database;

    NoticeStore(DataSource database) {
        this.database = database;
    }

    /**
     * A notice that is to be seen to.
     *
     * @param alertedAt milliseconds since 1970, as is {@code decidedAt}
     * @param reason what it waits for, or null
     */
    record Open(
            String alertId,
            AlertKind kind,
            String superviseeId,
            String deviceId,
            String unitId,
            long alertedAt,
            NoticeState state,
            String reason,
            String commandId,
            long decidedAt,
            Instant sentAt) {}

    /** Those whose time has come, the longest waiting first. */
    List<Open> due(long now, int most) {
        return call(
                "select alert_id, kind, supervisee_id, device_id, unit_id, alerted_at, state, reason, command_id,"
                        + " decided_at, sent_at from mon_notice where look_at <= ? order by look_at fetch first " + most
                        + " rows only",
                select -> {
                    List<Open> found = new ArrayList<>();
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(open(rows));
                        }
                    }
                    return found;
                },
                now);
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString(1),
                AlertKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                NoticeState.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                Rows.instant(row, "sent_at"));
    }

    /** Whether the person was sent a notice of that kind after a moment. */
    boolean sentSince(Open notice, long since) {
        return call(
                "select alert_id from mon_notice where supervisee_id = ? and kind = ? and command_id is not null"
                        + " and decided_at > ?",
                select -> {
                    try (ResultSet rows = select.executeQuery()) {
                        return rows.next();
                    }
                },
                notice.superviseeId(),
                notice.kind().name(),
                since);
    }

    /** Leaves it for later; false if somebody else has seen to it. */
    boolean postpone(Open notice, String reason, long lookAt) {
        return write(
                        "update mon_notice set reason = ?, look_at = ? where alert_id = ? and kind = ? and state = ?",
                        reason,
                        lookAt,
                        notice.alertId(),
                        notice.kind().name(),
                        notice.state().name())
                == 1;
    }

    /** Decides that nothing is sent; false if somebody else has decided, or it is about another kind by now. */
    boolean decline(Open notice, NoticeState state, String reason, String basis, long now) {
        return write(
                        "update mon_notice set state = ?, reason = ?, basis = ?, decided_at = ?, look_at = null"
                                + " where alert_id = ? and kind = ? and state = 'DUE'",
                        state.name(),
                        reason,
                        basis,
                        now,
                        notice.alertId(),
                        notice.kind().name())
                == 1;
    }

    /** Takes it on for sending, so that nobody else does; false as {@link #decline}. */
    boolean claim(Open notice, String words, String basis, long now, long lookAt) {
        return write(
                        "update mon_notice set state = 'QUEUED', reason = null, words = ?, basis = ?, decided_at = ?,"
                                + " look_at = ? where alert_id = ? and kind = ? and state = 'DUE'",
                        words,
                        basis,
                        now,
                        lookAt,
                        notice.alertId(),
                        notice.kind().name())
                == 1;
    }

    void commanded(Open notice, String commandId) {
        write("update mon_notice set command_id = ? where alert_id = ?", commandId, notice.alertId());
    }

    /**
     * Writes what became of its command.
     *
     * @param endedAt null if it is not over
     * @param lookAt null if it is over
     */
    void follow(Open notice, NoticeState state, String reason, Instant sentAt, Instant endedAt, Long lookAt) {
        write(
                "update mon_notice set state = ?, reason = ?, sent_at = ?, ended_at = ?, look_at = ? where alert_id = ?",
                state.name(),
                reason,
                millis(sentAt),
                millis(endedAt),
                lookAt,
                notice.alertId());
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private int write(String sql, Object... arguments) {
        return call(sql, PreparedStatement::executeUpdate, arguments);
    }

    private <T> T call(String sql, Use<T> use, Object... arguments) {
        return Rows.call(database, "notices", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Rows.set(statement, arguments);
                return use.of(statement);
            }
        });
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
