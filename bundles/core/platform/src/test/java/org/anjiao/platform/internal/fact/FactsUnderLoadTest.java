package org.anjiao.platform.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S-03: the same call gives the same numbers, also when it was first made in the midst of writing. */
@SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
class FactsUnderLoadTest {
    private static final int ANSWERS = 200;

    private final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
    private final String scope = "SN-2019-YHPC";

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Facts facts() {
        return new Facts(
                new FactTable(store.dataSource()), store.transactions(), Clock.systemUTC(), Duration.ofSeconds(20));
    }

    /** Writers and readers at once; every answer is asked for again at the end, from memory and from the table. */
    @Test
    void everyAnswerIsReproducibleUnderLoad() throws Exception {
        Facts live = facts();
        Map<Instant, Map<String, long[]>> answers = new ConcurrentHashMap<>();
        int writers = 4;
        int each = 60;
        CountDownLatch writing = new CountDownLatch(writers);
        ExecutorService executor = Executors.newFixedThreadPool(writers + 2);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String unit = "unit-" + writer % 3;
                running.add(executor.submit(() -> {
                    for (int step = 0; step < each; step++) {
                        write(live, unit, step);
                    }
                    writing.countDown();
                }));
            }
            for (int reader = 0; reader < 2; reader++) {
                running.add(executor.submit(() -> {
                    while (writing.getCount() > 0) {
                        Instant now = Clock.systemUTC().instant();
                        Map<String, long[]> sums = live.sums(scope, now);
                        if (answers.size() < ANSWERS) {
                            answers.put(now, sums);
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
        Facts restarted = facts();
        assertThat(answers).isNotEmpty();
        answers.forEach((asOf, sums) -> {
            assertThat(live.sums(scope, asOf)).usingRecursiveComparison().isEqualTo(sums);
            assertThat(restarted.sums(scope, asOf)).usingRecursiveComparison().isEqualTo(sums);
        });
        long expected = (long) writers * (each - (each + 6) / 7);
        long total = live.sums(scope, Clock.systemUTC().instant()).values().stream()
                .mapToLong(row -> row[Metric.DONE.ordinal()])
                .sum();
        assertThat(total).isEqualTo(expected);
    }

    private void write(Facts live, String unit, int step) {
        try {
            store.transactions().run(() -> {
                live.append(List.of(new Fact(
                        scope,
                        unit,
                        Metric.DONE,
                        1,
                        Instant.EPOCH,
                        "interview-task",
                        UUID.randomUUID().toString())));
                if (step % 7 == 0) {
                    throw new Rollback();
                }
            });
        } catch (Rollback intended) {
            assertThat(step % 7).isZero();
        }
    }

    private static final class Rollback extends RuntimeException {}
}
