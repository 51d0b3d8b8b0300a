package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.RetentionTerm;
import org.anjiao.device.Retentions;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** Shows auditors what is kept for how long, and what was deleted. */
class RetentionDesk implements Retentions {
    private final RetentionPeriods periods;
    private final DeletionRows rows;
    private final HeldPersons held;
    private final AccessControl access;
    private final Clock clock;

    RetentionDesk(RetentionPeriods periods, DeletionRows rows, HeldPersons held, AccessControl access, Clock clock) {
        this.periods = periods;
        this.rows = rows;
        this.held = held;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<RetentionTerm> terms(Caller caller) {
        require(caller);
        Instant now = clock.instant();
        return Arrays.stream(KeptTable.values())
                .map(KeptTable::rule)
                .distinct()
                .map(rule -> periods.term(rule, now, KeptTable.of(rule)))
                .toList();
    }

    @Override
    public Page<RetentionDeletion> deletions(Caller caller, String cursor, int limit) {
        require(caller);
        int wish = Page.limit(limit);
        return Page.of(rows.list(cursor, wish + 1), wish, RetentionDeletion::id);
    }

    @Override
    public RetentionHolds holds(Caller caller) {
        require(caller);
        Instant now = clock.instant();
        List<RetentionHolds.Held> tables = Arrays.stream(KeptTable.values())
                .filter(KeptTable::holds)
                .map(table -> held.beyondTerm(
                        table, periods.term(table.rule(), now, List.of()).before()))
                .toList();
        return new RetentionHolds(held.count(), tables);
    }

    private void require(Caller caller) {
        access.require(caller, Permission.RETENTION_READ, caller.unitId());
    }
}
