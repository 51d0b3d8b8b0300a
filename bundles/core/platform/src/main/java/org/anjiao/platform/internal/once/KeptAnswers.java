package org.anjiao.platform.internal.once;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.store.Transactions;

/**
 * The key's row is the lock: whoever inserts it does the work and commits both together, whoever comes meanwhile waits at
 * the row until then. So it holds across servers that share a database, and after a restart.
 */
class KeptAnswers implements FirstAnswers {
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final String FIELD = "Idempotency-Key";

    private final AnswerTable table;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    /** @param kept how long an answer can be had again */
    KeptAnswers(AnswerTable table, Transactions transactions, Clock clock, Duration kept) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String once(Request request, Supplier<String> work) {
        try {
            sweep();
            return transactions.required(() -> known(request).orElseGet(() -> first(request, work)));
        } catch (AnswerTable.KeyTaken e) {
            // A row that vanished again has expired in between, which a moment later is a free key.
            return transactions.required(() -> known(request)).orElseThrow(() -> inUse(request));
        } catch (AnswerTable.KeyBusy e) {
            throw inUse(request);
        }
    }

    private String first(Request request, Supplier<String> work) {
        table.reserve(request, clock.instant());
        String answer = work.get();
        table.answer(request, answer);
        return answer;
    }

    private Optional<String> known(Request request) {
        Optional<AnswerTable.Row> found = table.find(request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnswerTable.Row row = found.get();
        if (row.at().isBefore(clock.instant().minus(kept))) {
            table.remove(request);
            return Optional.empty();
        }
        if (!row.fingerprint().equals(request.fingerprint())) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED, FIELD, request.key());
        }
        return Optional.of(row.answer());
    }

    /** Those that nobody asks for again go too, now and then. */
    private void sweep() {
        Instant now = clock.instant();
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            transactions.run(() -> table.removeBefore(now.minus(kept)));
        }
    }

    private static ProblemException inUse(Request request) {
        return new ProblemException(CommonProblem.IDEMPOTENCY_KEY_IN_USE, FIELD, request.key());
    }
}
