package org.anjiao.platform.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactReader.CountedRecord;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.SetClock;
import org.anjiao.platform.store.Transactions;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-80, S-03: sums that are right at once and stay as they were. */
@SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
class FactsTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static TestStore store;

    private final String scope = UUID.randomUUID().toString();
    private final SetClock clock = new SetClock(START);
    private Facts facts;

    @BeforeAll
    static void openStore() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    /** The ledger's last time of recording is a floor for the next: each test begins with an empty one. */
    @BeforeEach
    void emptyTheLedger() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM plt_fact");
        }
        facts = facts(clock);
    }

    private static Facts facts(Clock clock) {
        return new Facts(new FactTable(store.dataSource()), store.transactions(), clock, LIMIT);
    }

    private Fact done(String unit, String record) {
        return new Fact(scope, unit, Metric.DONE, 1, clock.instant(), "interview-task", record);
    }

    private void append(Fact... some) {
        store.transactions().run(() -> facts.append(List.of(some)));
    }

    private long doneIn(String unit, Instant asOf) {
        long[] row = facts.sums(scope, asOf).get(unit);
        return row == null ? 0 : row[Metric.DONE.ordinal()];
    }

    @Test
    void anAppendIsCountedAtOnce() {
        append(done("a", "1"), done("a", "2"), done("b", "3"));
        assertThat(doneIn("a", clock.instant())).isEqualTo(2);
        append(done("a", "4"));
        clock.advance(Duration.ofNanos(1000));
        assertThat(doneIn("a", clock.instant())).isEqualTo(3);
        assertThat(doneIn("b", clock.instant())).isEqualTo(1);
        assertThat(facts.sums(scope, clock.instant())).containsOnlyKeys("a", "b");
    }

    @Test
    void anAnsweredMomentDoesNotChangeThoughTheClockStands() {
        append(done("a", "1"));
        assertThat(doneIn("a", START)).isEqualTo(1);
        append(done("a", "2"));
        assertThat(doneIn("a", START)).isEqualTo(1);
    }

    @Test
    void whatIsReportedLateDoesNotChangeEarlierFigures() {
        clock.advance(Duration.ofDays(3));
        append(new Fact(scope, "a", Metric.DONE, 1, START, "interview-task", "1"));
        assertThat(doneIn("a", START.plus(Duration.ofDays(1)))).isZero();
        assertThat(doneIn("a", clock.instant())).isEqualTo(1);
    }

    @Test
    void aFutureFactCountsWhenItsTimeComes() {
        Instant due = START.plus(Duration.ofDays(5));
        append(new Fact(scope, "a", Metric.DONE, 1, due, "hazard", "1"));
        clock.set(due.minusMillis(1));
        assertThat(doneIn("a", clock.instant())).isZero();
        clock.set(due);
        assertThat(doneIn("a", clock.instant())).isEqualTo(1);
    }

    @Test
    void aRolledBackStepIsNotCounted() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    facts.append(List.of(done("a", "1")));
                    throw new IllegalStateException("the step failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(facts.sums(scope, clock.instant())).isEmpty();
        assertThat(facts(clock).sums(scope, clock.instant())).isEmpty();
    }

    @Test
    void needsTheTransactionOfItsStep() {
        assertThatIllegalStateException().isThrownBy(() -> facts.append(List.of(done("a", "1"))));
    }

    @Test
    void doesNotAnswerForTheFuture() {
        assertThatThrownBy(() -> facts.sums(scope, START.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.AS_OF_IN_FUTURE));
    }

    @Test
    void aRestartedServerGivesTheSameSums() {
        append(done("a", "1"), done("b", "2"));
        clock.advance(Duration.ofHours(1));
        append(new Fact(scope, "a", Metric.DONE, -1, clock.instant(), "interview-task", "1"));
        for (Instant asOf : List.of(START, clock.instant())) {
            assertThat(facts(clock).sums(scope, asOf))
                    .usingRecursiveComparison()
                    .isEqualTo(facts.sums(scope, asOf));
        }
    }

    @Test
    void aReaderWaitsForACommitThatBelongsToItsMoment() throws Exception {
        Held held = new Held();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<?> writer = executor.submit(() -> store.transactions().run(() -> {
                facts.append(List.of(done("a", "1")));
                store.transactions().participant(held, () -> held);
            }));
            assertThat(held.reached.await(10, TimeUnit.SECONDS)).isTrue();
            clock.advance(Duration.ofSeconds(1));
            Future<Long> reader = executor.submit(() -> doneIn("a", clock.instant()));
            awaitWaiting();
            assertThat(reader).isNotDone();
            held.release.countDown();
            writer.get(10, TimeUnit.SECONDS);
            assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aReaderOfAnEarlierMomentDoesNotWait() throws Exception {
        append(done("a", "1"));
        assertThat(doneIn("a", START)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        Held held = new Held();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = executor.submit(() -> store.transactions().run(() -> {
                facts.append(List.of(done("a", "2")));
                store.transactions().participant(held, () -> held);
            }));
            assertThat(held.reached.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(doneIn("a", START)).isEqualTo(1);
            held.release.countDown();
            writer.get(10, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void waitingHasAnEnd() throws Exception {
        Facts impatient =
                new Facts(new FactTable(store.dataSource()), store.transactions(), clock, Duration.ofMillis(20));
        Held held = new Held();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = executor.submit(() -> store.transactions().run(() -> {
                impatient.append(List.of(done("a", "1")));
                store.transactions().participant(held, () -> held);
            }));
            assertThat(held.reached.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> impatient.sums(scope, START))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(CommonProblem.FIGURES_NOT_SETTLED));
            held.release.countDown();
            writer.get(10, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void listsTheRecordsBehindAFigurePageByPage() {
        append(IntStream.range(0, 25)
                .mapToObj(number -> done(number % 2 == 0 ? "a" : "b", "record-%02d".formatted(number)))
                .toArray(Fact[]::new));
        append(new Fact(scope, "a", Metric.DONE, -1, START, "interview-task", "record-04"));
        List<CountedRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<CountedRecord> page = facts.records(scope, Set.of("a"), Metric.DONE, START, cursor, 5);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all)
                .extracting(CountedRecord::recordId)
                .isEqualTo(IntStream.range(0, 13)
                        .filter(half -> half != 2)
                        .mapToObj(half -> "record-%02d".formatted(half * 2))
                        .toList());
        assertThat(all).allSatisfy(record -> assertThat(record.unitId()).isEqualTo("a"));
    }

    @Test
    void listsTheSameRecordsForManyUnitsAsForFew() {
        append(IntStream.range(0, 30)
                .mapToObj(number -> done("a", "record-%02d".formatted(number)))
                .toArray(Fact[]::new));
        List<String> many = IntStream.range(0, 1400)
                .mapToObj(number -> "unit-" + number)
                .collect(ArrayList::new, List::add, List::addAll);
        many.add("a");
        assertThat(facts.records(scope, many, Metric.DONE, START, null, 10))
                .isEqualTo(facts.records(scope, List.of("a"), Metric.DONE, START, null, 10));
        assertThat(facts.records(scope, List.of(), Metric.DONE, START, null, 10).items())
                .isEmpty();
    }

    @Test
    void listsManyRecordsOnceEachThoughOneHasMoreFactsThanAreReadAtOnce() {
        List<Fact> many = new ArrayList<>();
        for (int number = 0; number < 1300; number++) {
            String record = "record-%04d".formatted(number);
            many.add(done("unit-" + number % 3, record));
            if (number % 5 == 0) {
                many.add(new Fact(scope, "unit-" + number % 3, Metric.DONE, -1, START, "interview-task", record));
            }
        }
        for (int correction = 0; correction < 1201; correction++) {
            many.add(new Fact(scope, "unit-1", Metric.DONE, 1, START, "interview-task", "record-0601"));
        }
        append(many.toArray(Fact[]::new));
        List<String> expected = IntStream.range(0, 1300)
                .filter(number -> number % 3 == 1 && number % 5 != 0)
                .mapToObj("record-%04d"::formatted)
                .toList();
        assertThat(listed(Set.of("unit-1"), 37)).isEqualTo(expected);
        Set<String> more = IntStream.range(0, 400)
                .map(number -> number == 0 ? 1 : number + 2)
                .mapToObj(number -> "unit-" + number)
                .collect(Collectors.toSet());
        assertThat(listed(more, 200)).isEqualTo(expected);
    }

    private List<String> listed(Set<String> units, int limit) {
        List<String> records = new ArrayList<>();
        String cursor = null;
        do {
            Page<CountedRecord> page = facts.records(scope, units, Metric.DONE, START, cursor, limit);
            page.items().forEach(record -> records.add(record.recordId()));
            cursor = page.next();
        } while (cursor != null);
        return records;
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        assertThatThrownBy(() -> facts.records(scope, Set.of("a"), Metric.DONE, START, "x", 10))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("cursor"));
    }

    @Test
    void aRecordThatMovedCountsWhereItIs() {
        append(done("a", "1"));
        clock.advance(Duration.ofDays(1));
        append(new Fact(scope, "a", Metric.DONE, -1, clock.instant(), "interview-task", "1"), done("b", "1"));
        assertThat(facts.records(scope, Set.of("a", "b"), Metric.DONE, clock.instant(), null, 10)
                        .items())
                .extracting(CountedRecord::unitId)
                .containsExactly("b");
        assertThat(facts.records(scope, Set.of("a", "b"), Metric.DONE, START, null, 10)
                        .items())
                .extracting(CountedRecord::unitId)
                .containsExactly("a");
    }

    private static void awaitWaiting() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Thread.getAllStackTraces().entrySet().stream().noneMatch(FactsTest::settling)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static boolean settling(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getState() == Thread.State.TIMED_WAITING
                && List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().equals(InFlight.class.getName()));
    }

    /** Stops a transaction between writing and committing. */
    private static final class Held implements Transactions.Participant {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        @Override
        public void beforeCommit() {
            reached.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
