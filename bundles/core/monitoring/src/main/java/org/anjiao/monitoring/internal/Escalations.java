package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;

/**
 * Calls on the next level where nobody has acknowledged an alert in time: office, county, city (brief 6.2). The step, its
 * record and the next due time are one transaction, and only the one who finds the alert at the level that it read takes
 * it: each step happens once, whatever dies in between and however many look.
 */
final class Escalations implements Runnable {
    static final int HIGHEST = 3;
    private static final int AT_ONCE = 200;
    private static final long LOOK_MILLIS = 1_000;

    private final DataSource database;
    private final Transactions transactions;
    private final AckRule acknowledgement;
    private final Ladder ladder;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;
    private long lookedAt = Long.MIN_VALUE / 2;

    Escalations(
            DataSource database,
            Transactions transactions,
            AckRule acknowledgement,
            Ladder ladder,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.acknowledgement = acknowledgement;
        this.ladder = ladder;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Which unit is called on. */
    @FunctionalInterface
    interface Ladder {
        /**
         * @param officeId the office that supervises the person
         * @param level 2 county, 3 city
         * @return empty if there is none above
         */
        Optional<String> unit(String officeId, int level);
    }

    private record Due(String id, String unitId, int level) {}

    @Override
    public void run() {
        long now = clock.millis();
        if (now - lookedAt < LOOK_MILLIS && now >= lookedAt) {
            return;
        }
        lookedAt = now;
        for (Due due : due(now)) {
            transactions.run(() -> escalate(due, now));
        }
    }

    private List<Due> due(long now) {
        return Rows.call(database, "escalations", connection -> {
            List<Due> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id, unit_id, level from mon_alert"
                    + " where state = 'NEW' and escalate_at <= ? order by escalate_at fetch first " + AT_ONCE
                    + " rows only")) {
                select.setLong(1, now);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Due(rows.getString(1), rows.getString(2), rows.getInt(3)));
                    }
                }
            }
            return found;
        });
    }

    private void escalate(Due due, long now) {
        int next = due.level() + 1;
        Optional<String> unit = ladder.unit(due.unitId(), next);
        if (unit.isEmpty()) {
            write("update mon_alert set escalate_at = null where id = ? and level = ?", due.id(), due.level());
            return;
        }
        Long again = next < HIGHEST ? (Long) (now + acknowledgement.millis(due.unitId(), next, now)) : null;
        int taken = write(
                "update mon_alert set level = ?, escalate_at = ?, version = version + 1"
                        + " where id = ? and level = ? and state = 'NEW'",
                next,
                again,
                due.id(),
                due.level());
        if (taken == 0) {
            return;
        }
        write(
                "insert into mon_escalation (alert_id, level, unit_id, escalated_at) values (?, ?, ?, ?)",
                due.id(),
                next,
                unit.get(),
                now);
        audit.record(
                new Caller("system", "系统", due.unitId(), Set.of(Role.SYSTEM)),
                new AuditRecord(
                        "ALERT_ESCALATE",
                        "alert",
                        due.id(),
                        due.unitId(),
                        null,
                        Map.of(
                                "level", Integer.toString(next),
                                "unit", unit.get(),
                                "at", Instant.ofEpochMilli(now).toString())));
        transactions.afterCommit(() -> live.publish(new LiveEvent("alert", due.unitId(), due.id())));
    }

    private int write(String sql, Object... arguments) {
        return Rows.call(database, "escalations", connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                Rows.set(write, arguments);
                return write.executeUpdate();
            }
        });
    }
}
