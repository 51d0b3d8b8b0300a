package org.anjiao.platform.internal.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.Micros;
import org.anjiao.platform.store.Transactions;

/**
 * The ledger and its sums. Facts are written as the last before the commit, in one batch; sums are answered from memory
 * at a cost that depends on the number of units and metrics only.
 */
class Facts implements FactLedger, FactReader {
    private static final char CURSOR_SEPARATOR = '~';

    private final FactTable table;
    private final Transactions transactions;
    private final Duration settleLimit;
    private final InFlight inFlight;
    private final AtomicLong lastId;
    private final Map<String, ScopeSums> scopes = new ConcurrentHashMap<>();

    /** @param settleLimit how long a reader waits for transactions that are being committed */
    Facts(FactTable table, Transactions transactions, Clock clock, Duration settleLimit) {
        this.table = table;
        this.transactions = transactions;
        this.settleLimit = settleLimit;
        FactTable.End end = table.end();
        inFlight = new InFlight(clock, end.recordedMicros());
        lastId = new AtomicLong(end.id());
    }

    @Override
    public void append(Collection<Fact> facts) {
        if (!transactions.active()) {
            throw new IllegalStateException("a fact is appended in the transaction of the step that it counts");
        }
        transactions.participant(this, Writer::new).batch.add(facts);
    }

    private final class Writer implements Transactions.Participant {
        private final Batch batch = new Batch(lastId::incrementAndGet);

        @Override
        public void beforeCommit() {
            inFlight.begin(batch);
            table.insert(batch.all());
        }

        @Override
        public void ended(boolean committed) {
            try {
                if (committed) {
                    batch.scopes().forEach(scope -> sums(scope).feed(batch.of(scope)));
                }
            } finally {
                inFlight.end(batch);
            }
        }
    }

    @Override
    public Map<String, long[]> sums(String scope, Instant asOf) {
        long micros = Micros.of(asOf);
        inFlight.settle(scope, micros, settleLimit);
        ScopeSums sums = sums(scope);
        if (!sums.loaded()) {
            sums.load(sink -> table.read(scope, sink), () -> inFlight.of(scope));
        }
        return sums.at(micros);
    }

    private ScopeSums sums(String scope) {
        return scopes.computeIfAbsent(scope, name -> new ScopeSums());
    }

    @Override
    public Page<CountedRecord> records(
            String scope, Collection<String> unitIds, Metric metric, Instant asOf, String cursor, int limit) {
        int wished = Page.limit(limit);
        long micros = Micros.of(asOf);
        FactTable.Position after = position(cursor);
        inFlight.settle(scope, micros, settleLimit);
        Set<String> units = Set.copyOf(unitIds);
        if (units.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        FactTable.Query query = new FactTable.Query(scope, units, metric, micros);
        List<CountedRecord> records = new CountedRecords(table, query).after(after, wished + 1);
        return Page.of(records, wished, last -> last.recordId() + CURSOR_SEPARATOR + last.unitId());
    }

    private static FactTable.Position position(String cursor) {
        if (cursor == null) {
            return null;
        }
        int separator = cursor.indexOf(CURSOR_SEPARATOR);
        if (separator < 0) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
        }
        return new FactTable.Position(cursor.substring(0, separator), cursor.substring(separator + 1));
    }
}
