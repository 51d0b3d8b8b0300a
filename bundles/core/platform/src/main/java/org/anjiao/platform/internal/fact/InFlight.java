package org.anjiao.platform.internal.fact;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.internal.Micros;

/**
 * Keeps answers reproducible. A writer takes its time of recording here and stays registered until its transaction has
 * ended; a reader waits for writers whose time of recording is not after the moment asked for, and no later writer
 * ever gets a time that has been answered for.
 */
final class InFlight {
    private final Clock clock;
    private final Set<Batch> writers = new HashSet<>();
    private long answered;

    /** @param answered no fact gets a time of recording at or before it, microseconds */
    InFlight(Clock clock, long answered) {
        this.clock = clock;
        this.answered = answered;
    }

    /** Registers a writer and gives it its time of recording. */
    synchronized void begin(Batch batch) {
        batch.stamp(Math.max(Micros.of(clock.instant()), answered + 1));
        writers.add(batch);
    }

    synchronized void end(Batch batch) {
        if (writers.remove(batch)) {
            notifyAll();
        }
    }

    /** What the writers of that scope are about to commit. */
    synchronized List<StoredFact> of(String scope) {
        List<StoredFact> facts = new ArrayList<>();
        writers.forEach(batch -> facts.addAll(batch.of(scope)));
        return facts;
    }

    /**
     * Waits until nothing can be added any more to the scope at or before that instant.
     *
     * @throws ProblemException {@code AS_OF_IN_FUTURE}, {@code FIGURES_NOT_SETTLED}
     */
    synchronized void settle(String scope, long asOf, Duration limit) {
        long now = Math.max(Micros.of(clock.instant()), answered);
        if (asOf > now) {
            throw new ProblemException(
                    CommonProblem.AS_OF_IN_FUTURE, "asOf", Micros.instant(asOf), Micros.instant(now));
        }
        answered = Math.max(answered, asOf);
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (writers.stream().anyMatch(batch -> batch.touches(scope, asOf))) {
                wait(millisLeft(deadline));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(CommonProblem.FIGURES_NOT_SETTLED, null);
        }
    }

    private static long millisLeft(long deadline) {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new ProblemException(CommonProblem.FIGURES_NOT_SETTLED, null);
        }
        // Rounded up, for wait(0) would wait for ever.
        return TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }
}
