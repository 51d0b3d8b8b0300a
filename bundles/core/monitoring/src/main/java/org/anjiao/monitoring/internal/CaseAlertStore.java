package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.supervisee.spi.CaseAlert;

/** Alerts that follow from cases, and from which records; takes part in the thread's transaction. */
final class CaseAlertStore {
    private final DataSource database;

    CaseAlertStore(DataSource database) {
        this.database = database;
    }

    /** A record of a case. */
    record Origin(String recordType, String recordId) {}

    /** Whether that record has raised one of that kind before. */
    boolean known(CaseAlert alert) {
        return first(
                        "select alert_id from mon_case_alert where record_type = ? and record_id = ? and kind = ?",
                        alert.recordType(),
                        alert.recordId(),
                        alert.kind().name())
                .isPresent();
    }

    /** Adds to the person's open alert of that kind; its identifier, or empty if none is open. */
    Optional<String> repeat(String openKey, long happenedAt) {
        int open = write(
                "update mon_alert set repeats = repeats + 1, last_repeat_at = ? where open_key = ?",
                happenedAt,
                openKey);
        return open == 0 ? Optional.empty() : first("select id from mon_alert where open_key = ?", openKey);
    }

    void open(String id, String unitId, String openKey, CaseAlert alert, long now, long escalateAt) {
        write(
                "insert into mon_alert (id, kind, detail, supervisee_id, unit_id, state, open_key, happened_at,"
                        + " received_at, stored_at, alerted_at, repeats, level, escalate_at, version)"
                        + " values (?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, 0, 1, ?, 0)",
                id,
                alert.kind().name(),
                alert.detail() == null ? "" : alert.detail(),
                alert.superviseeId(),
                unitId,
                openKey,
                alert.happenedAt().toEpochMilli(),
                now,
                now,
                now,
                escalateAt);
    }

    void keep(CaseAlert alert, String alertId) {
        write(
                "insert into mon_case_alert (record_type, record_id, kind, alert_id) values (?, ?, ?, ?)",
                alert.recordType(),
                alert.recordId(),
                alert.kind().name(),
                alertId);
    }

    void told(String alertId, long at) {
        write("update mon_alert set notified_at = ? where id = ? and notified_at is null", at, alertId);
    }

    Optional<Origin> origin(String alertId) {
        return Rows.call(database, "the case of an alert", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select record_type, record_id from mon_case_alert where alert_id = ? order by record_id")) {
                select.setString(1, alertId);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Origin(rows.getString(1), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    private Optional<String> first(String sql, Object... arguments) {
        return Rows.call(database, "alerts of cases", connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                Rows.set(select, arguments);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private int write(String sql, Object... arguments) {
        return Rows.call(database, "alerts of cases", connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                Rows.set(write, arguments);
                return write.executeUpdate();
            }
        });
    }
}
