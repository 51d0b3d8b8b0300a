package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.RetentionTerm;
import org.anjiao.device.Retentions;
import org.anjiao.platform.Page;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** Shows auditors what is kept for how long, and what was deleted. */
class RetentionDesk implements Retentions {
    private final RetentionPeriods periods;
    private final DeletionRows rows;
    private final HeldPersons held;
    private final List<RetainedTable> others = new CopyOnWriteArrayList<>();
    private final AccessControl access;
    private final Clock clock;

    RetentionDesk(RetentionPeriods periods, DeletionRows rows, HeldPersons held, AccessControl access, Clock clock) {
        this.periods = periods;
        this.rows = rows;
        this.held = held;
        this.access = access;
        this.clock = clock;
    }

    /** Takes a table of another domain. */
    final void add(RetainedTable table) {
        others.add(table);
    }

    final void remove(RetainedTable table) {
        others.remove(table);
    }

    @Override
    public List<RetentionTerm> terms(Caller caller) {
        require(caller);
        Instant now = clock.instant();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        Arrays.stream(KeptTable.values()).forEach(table -> tables.put(table.rule(), KeptTable.of(table.rule())));
        others.forEach(table -> tables.merge(table.rule(), List.of(table.table()), RetentionDesk::both));
        return tables.entrySet().stream()
                .map(entry -> periods.term(entry.getKey(), now, entry.getValue()))
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
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
