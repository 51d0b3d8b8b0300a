package org.anjiao.platform.internal.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.SetClock;
import org.anjiao.store.testkit.TestStore;

/** The sums are those of a plain addition over the facts, whatever the history. */
@SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
class FactsPropertyTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");

    private static TestStore store;

    @BeforeContainer
    static void openStore() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
    }

    @AfterContainer
    static void closeStore() {
        store.close();
    }

    /** One transaction: how long after the one before, with which facts, and whether it is rolled back. */
    record Step(int minutes, List<Draft> drafts, boolean rolledBack, boolean readBetween) {}

    /** A fact whose occurrence lies so many minutes after (or before) its recording. */
    record Draft(String unit, Metric metric, int delta, int minutes) {}

    private record Known(String unit, Metric metric, int delta, Instant visible) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Draft> drafts = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(Metric.class),
                        Arbitraries.of(1, -1, 3),
                        Arbitraries.integers().between(-200, 200))
                .as(Draft::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        drafts.list().ofMaxSize(6),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 40)
    void sumsAreThoseOfAPlainAddition(@ForAll("histories") List<Step> history) throws SQLException {
        emptyTheLedger();
        String scope = UUID.randomUUID().toString();
        SetClock clock = new SetClock(START);
        Facts facts = facts(clock);
        List<Known> known = new ArrayList<>();
        for (Step step : history) {
            clock.advance(Duration.ofMinutes(step.minutes()).plusNanos(1000));
            if (take(facts, scope, step, clock.instant())) {
                step.drafts().forEach(draft -> known.add(known(draft, clock.instant())));
            }
            if (step.readBetween()) {
                assertThat(facts.sums(scope, clock.instant()))
                        .usingRecursiveComparison()
                        .isEqualTo(plain(known, clock.instant()));
            }
        }
        clock.advance(Duration.ofMinutes(500));
        Facts restarted = facts(clock);
        for (int minutes = 0; minutes < 1200; minutes += 37) {
            Instant asOf = START.plus(Duration.ofMinutes(minutes));
            if (asOf.isAfter(clock.instant())) {
                break;
            }
            Map<String, long[]> expected = plain(known, asOf);
            assertThat(facts.sums(scope, asOf)).usingRecursiveComparison().isEqualTo(expected);
            assertThat(restarted.sums(scope, asOf)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    /** The ledger's last time of recording is a floor for the next: each history begins with an empty one. */
    private static void emptyTheLedger() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM plt_fact");
        }
    }

    private static Facts facts(SetClock clock) {
        return new Facts(new FactTable(store.dataSource()), store.transactions(), clock, Duration.ofSeconds(5));
    }

    private static Known known(Draft draft, Instant recorded) {
        Instant occurred = recorded.plus(Duration.ofMinutes(draft.minutes()));
        return new Known(draft.unit(), draft.metric(), draft.delta(), occurred.isAfter(recorded) ? occurred : recorded);
    }

    private static boolean take(Facts facts, String scope, Step step, Instant now) {
        try {
            store.transactions().run(() -> {
                facts.append(step.drafts().stream()
                        .map(draft -> new Fact(
                                scope,
                                draft.unit(),
                                draft.metric(),
                                draft.delta(),
                                now.plus(Duration.ofMinutes(draft.minutes())),
                                "record",
                                UUID.randomUUID().toString()))
                        .toList());
                if (step.rolledBack()) {
                    throw new IllegalStateException("rolled back");
                }
            });
            return true;
        } catch (IllegalStateException rolledBack) {
            return false;
        }
    }

    private static Map<String, long[]> plain(List<Known> known, Instant asOf) {
        Map<String, long[]> sums = new HashMap<>();
        known.stream().filter(fact -> !fact.visible().isAfter(asOf)).forEach(fact -> {
            long[] row = sums.computeIfAbsent(fact.unit(), unit -> new long[Metric.values().length]);
            row[fact.metric().ordinal()] += fact.delta();
        });
        return sums;
    }
}
