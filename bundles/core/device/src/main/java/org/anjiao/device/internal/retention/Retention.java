package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has been kept long enough (PIPL art. 47), oldest first, in transactions of a few rows, each with its entry
 * in the audit log: neither a deletion without its record nor a record of what is still there. The period runs from the
 * storing. Nothing is deleted that a {@link org.anjiao.device.JournalConsumer} has not passed.
 *
 * <p>There is no mark on a person whose track must be kept longer, since proceedings are pending: the periods of the
 * rules must be long enough for them.
 */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionStore store;
    private final RetentionPeriods periods;
    private final LongSupplier passed;
    private final Supplier<String> root;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final int batchRows;
    private final int mostBatches;

    /**
     * @param passed the number up to which every consumer has read
     * @param root the unit above all others now
     * @param batchRows rows in one transaction at most
     * @param mostBatches transactions for one table in one run at most
     */
    Retention(
            RetentionStore store,
            RetentionPeriods periods,
            LongSupplier passed,
            Supplier<String> root,
            Transactions transactions,
            AuditLog audit,
            Clock clock,
            int batchRows,
            int mostBatches) {
        this.store = store;
        this.periods = periods;
        this.passed = passed;
        this.root = root;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.batchRows = batchRows;
        this.mostBatches = mostBatches;
    }

    /** Deletes what is due in every table; what fails in one of them leaves the others alone. */
    void run() {
        for (KeptTable table : KeptTable.values()) {
            try {
                run(table);
            } catch (RuntimeException e) {
                LOG.error("Nothing more is deleted from {} now", table.table(), e);
            }
        }
    }

    private void run(KeptTable table) {
        Optional<RetentionPeriods.Due> due = periods.due(table.rule(), clock.instant());
        if (due.isEmpty()) {
            return;
        }
        long upTo = table.consumed() ? passed.getAsLong() : Long.MAX_VALUE;
        int deleted = batchRows;
        for (int i = 0;
                i < mostBatches
                        && deleted == batchRows
                        && !Thread.currentThread().isInterrupted();
                i++) {
            deleted = transactions.required(() -> delete(table, due.get(), upTo));
        }
    }

    private int delete(KeptTable table, RetentionPeriods.Due due, long upTo) {
        Deletion deletion = store.deleteOldest(table, due.before(), upTo, batchRows);
        if (deletion.rows() > 0) {
            String unit = root.get();
            audit.record(
                    new Caller("system", "系统", unit, Set.of(Role.SYSTEM)),
                    new AuditRecord("RETENTION_DELETE", table.table(), null, unit, null, details(deletion, due)));
        }
        return deletion.rows();
    }

    private static Map<String, String> details(Deletion deletion, RetentionPeriods.Due due) {
        return Map.of(
                "rows", Integer.toString(deletion.rows()),
                "from", text(deletion.from()),
                "to", text(deletion.to()),
                "firstKey", deletion.firstKey(),
                "lastKey", deletion.lastKey(),
                "sha256", deletion.sha256(),
                "before", text(due.before()),
                "basis", due.basis());
    }

    private static String text(Instant instant) {
        return instant.toString();
    }
}
