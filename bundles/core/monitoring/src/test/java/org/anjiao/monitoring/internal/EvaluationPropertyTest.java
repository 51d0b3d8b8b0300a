package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.store.testkit.TestStore;

/** However often the evaluation dies, and however late or doubled reports come, the alerts are the same. */
class EvaluationPropertyTest {
    private static TestStore store;

    @BeforeContainer
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterContainer
    static void dropTables() {
        store.close();
    }

    @Provide
    Arbitrary<List<Reference.Report>> walks() {
        Arbitrary<int[]> steps = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.integers().between(-200, 260),
                        Arbitraries.of(0, 10, 40, 120),
                        Arbitraries.integers().between(0, 9))
                .as((device, seconds, metres, accuracy, oddity) ->
                        new int[] {device, seconds, metres, accuracy, oddity});
        return steps.list().ofMinSize(20).ofMaxSize(90).map(EvaluationPropertyTest::walk);
    }

    /**
     * Time goes on from report to report; some are sent later from memory, some twice, some out of order. No circle just
     * touches the border: there the geometry's rounding would decide.
     */
    private static List<Reference.Report> walk(List<int[]> steps) {
        List<Reference.Report> sent = new ArrayList<>();
        int[] metres = new int[4];
        long time = Chain.NOW.toEpochMilli();
        for (int[] step : steps) {
            time += step[1] * 1000L;
            // Persons stay where they are more often than not, so that the dwell is reached.
            metres[step[0]] = step[2] % 3 == 0 || metres[step[0]] == 0 ? step[2] : metres[step[0]];
            Reference.Report report = new Reference.Report(step[0], time, metres[step[0]], step[3] + 0.5, step[4] == 0);
            sent.add(report);
            if (step[4] == 1) {
                sent.add(sent.get(sent.size() / 2));
            } else if (step[4] == 2 && sent.size() > 2) {
                Collections.swap(sent, sent.size() - 1, sent.size() - 3);
            }
        }
        return sent;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void theAlertsAreThoseOfAnEvaluationThatNeverStopped(
            @ForAll("walks") List<Reference.Report> sent, @ForAll long seed) throws Exception {
        Chain.empty(store.dataSource());
        Random random = new Random(seed);
        Faults faults = new Faults();
        try (Chain chain = new Chain(store.dataSource(), 3);
                Evaluation evaluation = chain.evaluation(faults.over(store.dataSource()))) {
            int next = 0;
            while (next < sent.size()) {
                int until = Math.min(sent.size(), next + 1 + random.nextInt(12));
                send(chain, sent.subList(next, until));
                next = until;
                evaluateSome(chain, evaluation, faults, random);
            }
            while (!evaluateAll(chain, evaluation)) {
                faults.none();
            }
            assertThat(chain.rows("select supervisee_id, happened_at, repeats, last_repeat_at, ended_at from mon_alert"
                            + " order by supervisee_id"))
                    .isEqualTo(Reference.alerts(sent));
        }
    }

    private static void send(Chain chain, List<Reference.Report> reports) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Reference.Report report : reports) {
            Instant at = Instant.ofEpochMilli(report.deviceTime());
            PositionFix fix = new PositionFix(
                    at,
                    Square.LATITUDE,
                    Square.longitude(report.metresInside()),
                    Datum.WGS84,
                    Square.LATITUDE,
                    Square.longitude(report.metresInside()),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    report.accuracy(),
                    -1,
                    PositionSource.SATELLITE,
                    report.late() ? Origin.STORED : Origin.LIVE);
            all.add(chain.send(report.device(), at.plusSeconds(1), fix));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private static void evaluateSome(Chain chain, Evaluation evaluation, Faults faults, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            faults.pick(random);
            try {
                evaluation.open();
                evaluation.evaluate(chain.journal.read(evaluation.cursor(), 1 + random.nextInt(5)));
                if (random.nextInt(4) == 0) {
                    // As after kill -9: nothing is said to the database, and memory is gone.
                    evaluation.close();
                }
            } catch (SQLException e) {
                evaluation.close();
            }
        }
    }

    private static boolean evaluateAll(Chain chain, Evaluation evaluation) {
        try {
            evaluation.open();
            PositionBatch page;
            do {
                page = chain.journal.read(evaluation.cursor(), 7);
                evaluation.evaluate(page);
            } while (page.last() > page.after());
            return true;
        } catch (SQLException e) {
            evaluation.close();
            return false;
        }
    }
}
