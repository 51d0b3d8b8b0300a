package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.anjiao.monitoring.AlertState;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.spi.PersonFollower;

/**
 * Lets open alerts with their notices, and open checks, stand with the unit that keeps the person. An alert of which nobody has
 * taken note begins anew at the office, which has its whole time to do so.
 */
class AlertFollower implements PersonFollower {
    private static final String CHECK = "check";

    private final DataSource database;
    private final AckRule acknowledgement;
    private final Transactions transactions;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    AlertFollower(
            DataSource database,
            AckRule acknowledgement,
            Transactions transactions,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.database = database;
        this.acknowledgement = acknowledgement;
        this.transactions = transactions;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "anjiao-monitoring";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        transactions.run(() -> {
            openAlerts(superviseeId, unitId).forEach((id, from) -> moveAlert(caller, id, from, unitId));
            write(
                    "update mon_notice set unit_id = ? where supervisee_id = ? and look_at is not null",
                    unitId,
                    superviseeId);
            openChecks(superviseeId, unitId).forEach((id, from) -> {
                write("update mon_check set unit_id = ?, version = version + 1 where id = ?", unitId, id);
                record(caller, "POSITION_CHECK_MOVE", CHECK, id, from, unitId);
            });
        });
    }

    private Map<String, String> openAlerts(String superviseeId, String unitId) {
        return found(
                "select id, unit_id from mon_alert where supervisee_id = ? and unit_id <> ? and open_key is not null"
                        + " order by id",
                superviseeId,
                unitId);
    }

    private Map<String, String> openChecks(String superviseeId, String unitId) {
        return found(
                "select id, unit_id from mon_check where supervisee_id = ? and unit_id <> ? and open_key is not null",
                superviseeId,
                unitId);
    }

    private void moveAlert(Caller caller, String id, String from, String unitId) {
        long now = clock.millis();
        write("update mon_alert set unit_id = ?, version = version + 1 where id = ?", unitId, id);
        int unnoticed = write(
                "update mon_alert set level = 1, escalate_at = ? where id = ? and state = '" + AlertState.NEW + "'",
                now + acknowledgement.millis(unitId, 1, now),
                id);
        if (unnoticed == 1) {
            // The audit log keeps who was called on before.
            write("delete from mon_escalation where alert_id = ?", id);
        }
        record(caller, "ALERT_MOVE", AlertBook.ALERT, id, from, unitId);
        transactions.afterCommit(() -> {
            live.publish(new LiveEvent(AlertBook.ALERT, from, id));
            live.publish(new LiveEvent(AlertBook.ALERT, unitId, id));
        });
    }

    private void record(Caller caller, String action, String type, String id, String from, String unitId) {
        audit.record(caller, new AuditRecord(action, type, id, unitId, null, Map.of("from", from, "to", unitId)));
    }

    @Override
    public void open(BiConsumer<String, String> open) {
        List<String[]> rows = Rows.call(database, "what is open", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select supervisee_id, unit_id from mon_alert where open_key is not null"
                                    + " union select supervisee_id, unit_id from mon_check where open_key is not null");
                    ResultSet found = select.executeQuery()) {
                List<String[]> read = new ArrayList<>();
                while (found.next()) {
                    read.add(new String[] {found.getString(1), found.getString(2)});
                }
                return read;
            }
        });
        rows.forEach(row -> open.accept(row[0], row[1]));
    }

    /** Identifiers with units. */
    private Map<String, String> found(String sql, Object... arguments) {
        return Rows.call(database, "what follows a person", connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                Rows.set(select, arguments);
                return read(select);
            }
        });
    }

    private static Map<String, String> read(PreparedStatement select) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private int write(String sql, Object... arguments) {
        return Rows.call(database, "what follows a person", connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                Rows.set(write, arguments);
                return write.executeUpdate();
            }
        });
    }
}
