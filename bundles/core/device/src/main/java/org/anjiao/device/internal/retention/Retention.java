package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has been kept long enough (PIPL art. 47), oldest first, in transactions of a few rows, each with its entry
 * on record: neither a deletion without its record nor a record of what is still there. Where the database keeps a table
 * in parts, a part of which every row is due is dropped as a whole, with the same record. The period runs from the
 * storing. Nothing is deleted that a {@link org.anjiao.device.JournalConsumer} has not passed.
 *
 * <p>Rows of a person under a legal hold stay where they are read, however old; once it is lifted the next run deletes
 * them.
 */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionStore store;
    private final PartStore parts;
    private final HeldPersons held;
    private final DeletionBook book;
    private final RetentionPeriods periods;
    private final LongSupplier passed;
    private final Supplier<List<RetainedTable>> others;
    private final Transactions transactions;
    private final Clock clock;
    private final int batchRows;
    private final int mostBatches;

    /**
     * @param passed the number up to which every consumer has read
     * @param others tables of other domains
     * @param batchRows rows in one transaction at most
     * @param mostBatches transactions for one table in one run at most
     */
    Retention(
            RetentionStore store,
            PartStore parts,
            HeldPersons held,
            DeletionBook book,
            RetentionPeriods periods,
            LongSupplier passed,
            Supplier<List<RetainedTable>> others,
            Transactions transactions,
            Clock clock,
            int batchRows,
            int mostBatches) {
        this.store = store;
        this.parts = parts;
        this.held = held;
        this.book = book;
        this.periods = periods;
        this.passed = passed;
        this.others = others;
        this.transactions = transactions;
        this.clock = clock;
        this.batchRows = batchRows;
        this.mostBatches = mostBatches;
    }

    /** Deletes what is due in every table; what fails in one of them leaves the others alone. */
    void run() {
        for (KeptTable table : KeptTable.values()) {
            apart(table.table(), () -> run(table));
        }
        for (RetainedTable table : others.get()) {
            apart(table.table(), () -> run(table));
        }
    }

    private static void apart(String table, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.error("Nothing more is deleted from {} now", table, e);
        }
    }

    private void run(RetainedTable table) {
        periods.due(table.rule(), clock.instant())
                .ifPresent(due -> inBatches(() -> recorded(
                        table.table(),
                        table.rule(),
                        due,
                        () -> Deletion.of(table.deleteBefore(due.before(), batchRows)))));
    }

    private void run(KeptTable table) {
        Optional<RetentionPeriods.Due> due = periods.due(table.rule(), clock.instant());
        if (due.isEmpty()) {
            return;
        }
        long upTo = table.consumed() ? passed.getAsLong() : Long.MAX_VALUE;
        dropParts(table, due.get(), upTo);
        inBatches(() -> recorded(
                table, due.get(), () -> store.deleteOldest(table, due.get().before(), upTo, batchRows)));
    }

    private void inBatches(LongSupplier batch) {
        long deleted = batchRows;
        for (int i = 0; i < mostBatches && deleted == batchRows && !interrupted(); i++) {
            deleted = batch.getAsLong();
        }
    }

    /** While readers hold the table none is dropped until the next run: the intake would wait for each of them. */
    private void dropParts(KeptTable table, RetentionPeriods.Due due, long upTo) {
        try {
            for (String part : parts.over(table, due.before())) {
                if (!interrupted()) {
                    recorded(table, due, () -> parts.drop(table, part, due.before(), upTo));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("No more parts of {} are dropped now", table.table(), e);
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private long recorded(KeptTable table, RetentionPeriods.Due due, Supplier<Deletion> work) {
        return recorded(table.table(), table.rule(), due, work);
    }

    private long recorded(String table, String rule, RetentionPeriods.Due due, Supplier<Deletion> work) {
        return transactions.required(() -> {
            // Whoever is held by now is not deleted, however long this run has been going on.
            held.refresh();
            Deletion deletion = work.get();
            if (deletion.rows() > 0) {
                book.record(table, rule, deletion, due);
            }
            return deletion.rows();
        });
    }
}
