package org.anjiao.supervisee.internal.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anjiao.platform.ProblemException;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.anjiao.supervisee.internal.whole.Races.Race;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two officers take a step on one record at the same moment: both have read it before either changes it. One step happens as
 * if it were alone, the other is refused and leaves no trace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ConcurrentStepsContract {
    private final ExecutorService officers = Executors.newFixedThreadPool(2);
    private WholeCase whole;
    private Races races;

    abstract TestStore openStore() throws Exception;

    @BeforeAll
    void open() throws Exception {
        whole = new WholeCase(openStore());
        races = new Races(whole);
    }

    @AfterAll
    void close() {
        officers.shutdownNow();
        whole.close();
    }

    @BeforeEach
    void onTheSameDay() {
        whole.world.clock.set("2026-03-05T09:00");
    }

    List<Race> races() {
        return races.all();
    }

    @ParameterizedTest
    @MethodSource("races")
    void oneHappensAndTheOtherLeavesNoTrace(Race race) throws Exception {
        Begun on = race.prepared().get();
        Object read = present(race, on);
        Long version = version(read);
        int steps = timeline(on).size();

        List<Object> outcomes =
                atOnce(() -> race.one().take(on, version), () -> race.other().take(on, version));

        List<Object> done = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Throwable))
                .toList();
        assertThat(done).as("one of " + outcomes).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Throwable)
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused).isInstanceOf(ProblemException.class);
                    assertThat(((ProblemException) refused).code().kind().status())
                            .isIn(409, 412);
                });
        Object after = race.read().apply(on);
        Object happened = done.get(0);
        if (after instanceof List<?> records && !(happened instanceof List)) {
            assertThat(records).as("nothing of the other").hasSize(1);
            assertThat(identity(records.get(0))).isEqualTo(identity(happened));
        } else {
            assertThat(after).as("nothing lost, nothing added").isEqualTo(happened);
        }
        List<TimelineEntry> now = timeline(on);
        assertThat(now.subList(0, now.size() - steps))
                .extracting(entry -> entry.action() + " " + entry.recordId())
                .as("each step once")
                .doesNotHaveDuplicates();
    }

    private static Object present(Race race, Begun on) {
        try {
            return race.read().apply(on);
        } catch (ProblemException none) {
            return null;
        }
    }

    private List<TimelineEntry> timeline(Begun on) {
        return on.person() == null ? List.of() : whole.timeline(on.person());
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);
        whole.world.inEachStep(() -> {
            if (!met.get()) {
                met.set(true);
                await(bothHaveRead);
            }
        });
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> officer : List.of(officers.submit(one), officers.submit(other))) {
                outcomes.add(outcome(officer));
            }
            return outcomes;
        } finally {
            whole.world.inEachStep(() -> {});
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other officer did not come to take the step", e);
        }
    }

    private static Object outcome(Future<Object> officer) throws InterruptedException {
        try {
            return officer.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static Long version(Object read) {
        Object record = read instanceof List<?> records && records.size() == 1 ? records.get(0) : read;
        return record == null ? null : (Long) component(record, "version");
    }

    private static Object identity(Object record) {
        return component(record, "id");
    }

    /** Null if the record has none of that name. */
    private static Object component(Object record, String name) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components == null
                ? null
                : Arrays.stream(components)
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .map(one -> value(one, record))
                        .orElse(null);
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
