package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.monitoring.CheckDraw;
import org.anjiao.monitoring.CheckQuota;
import org.anjiao.monitoring.CheckResult;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.PositionCheck;
import org.anjiao.monitoring.PositionChecks.Filter;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckDeskTest {
    private static final Caller COUNTY = new Caller("beilin", "测试", "county", Set.of(Role.COUNTY_OFFICER));
    private static final Caller OFFICE = new Caller("changanlu", "测试", "o1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller HEAD = new Caller("beilin-head", "测试", "county", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private static final Caller CITY = new Caller("xian", "测试", "city", Set.of(Role.CITY_OFFICER));
    private static final LocalDate DUE = LocalDate.parse("2019-04-05");
    private static TestStore store;

    private final MovableClock clock = new MovableClock("2019-03-31T09:00");
    private final Trail trail = new Trail();
    private final TestUnits units = new TestUnits()
            .add("city", "610100", UnitType.CITY_JUSTICE, null, "6101")
            .add("county", "610103", UnitType.COUNTY_JUSTICE, "city", "610103")
            .add("o1", "610103001", UnitType.JUSTICE_OFFICE, "county", "610103001")
            .add("o2", "610103002", UnitType.JUSTICE_OFFICE, "county", "610103002");
    private final Persons persons = new Persons();
    private CheckDesk desk;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws Exception {
        Chain.empty(store.dataSource());
        desk = new CheckDesk(
                new CheckDesk.Surroundings(
                        new CheckStore(store.dataSource()),
                        units,
                        Stubs.of(SuperviseeDirectory.class, persons),
                        new Orders(),
                        new TestAccess(units),
                        trail,
                        store.transactions(),
                        () -> UUID.randomUUID().toString(),
                        clock),
                () -> 42L,
                20);
    }

    @Test
    void aDrawCanBeRepeatedFromItsRecord() {
        CheckDraw draw = desk.draw(COUNTY, null, 3, DUE);
        Set<String> population = new TreeSet<>(Set.of("p0", "p1", "p2", "p3", "p4", "p5", "p6"));
        assertThat(draw.seed()).isEqualTo(42);
        assertThat(draw.population()).as("released persons are not drawn").isEqualTo(7);
        assertThat(draw.digest()).isEqualTo(CheckDesk.digest(population));
        assertThat(draw.checks())
                .extracting(PositionCheck::superviseeId)
                .containsExactlyElementsOf(CheckDesk.pick(population, 42, 3));
        assertThat(trail.records).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("POSITION_CHECK_DRAW");
            assertThat(record.details()).containsEntry("seed", "42").containsEntry("digest", draw.digest());
        });
        assertThat(desk.list(COUNTY, null, Filter.OPEN, null, 10).items()).hasSize(3);
    }

    @Test
    void whoIsDrawnAlreadyIsNotDrawnAgain() {
        desk.draw(COUNTY, null, 5, DUE);
        CheckDraw second = desk.draw(COUNTY, null, 5, DUE);
        assertThat(second.population()).isEqualTo(2);
        assertThat(second.checks()).hasSize(2);
    }

    @Test
    void anOfficeDrawsOnlyItsOwnPersons() {
        assertThat(desk.draw(OFFICE, null, 100, DUE).checks())
                .extracting(PositionCheck::unitId)
                .containsOnly("o1");
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> desk.draw(OFFICE, "o2", 1, DUE));
        refused(CommonProblem.NOT_PERMITTED, () -> desk.draw(CITY, null, 1, DUE));
    }

    /** R-67; figures of an office count everybody. */
    @Test
    void aSensitiveCaseIsCheckedByThoseWhoKnowIt() {
        PositionCheck check = desk.plan(HEAD, "p0", DUE);
        persons.mark("p0");
        persons.mark("p2");
        assertThat(desk.list(OFFICE, null, Filter.OPEN, null, 10).items()).isEmpty();
        refused(CommonProblem.NOT_PERMITTED, () -> desk.record(OFFICE, check.id(), null, CheckResult.CONFIRMED, "在家"));
        refused(CommonProblem.NOT_PERMITTED, () -> desk.plan(OFFICE, "p2", DUE));
        assertThat(desk.draw(OFFICE, null, 100, DUE).checks())
                .extracting(PositionCheck::superviseeId)
                .containsExactlyInAnyOrder("p4", "p6");
        assertThat(desk.quotas(OFFICE, null, YearMonth.of(2019, 4)))
                .isEqualTo(desk.quotas(HEAD, "o1", YearMonth.of(2019, 4)));
        assertThat(desk.list(HEAD, null, Filter.OPEN, null, 10).items()).hasSize(3);
        assertThat(desk.record(HEAD, check.id(), null, CheckResult.CONFIRMED, "在家")
                        .result())
                .isEqualTo(CheckResult.CONFIRMED);
    }

    @Test
    void onlyAPersonUnderAnOrderIsCheckedAndOnceAtATime() {
        refused(MonitoringProblem.CHECK_WITHOUT_ORDER, () -> desk.plan(OFFICE, "released", DUE));
        desk.plan(OFFICE, "p0", DUE);
        refused(MonitoringProblem.CHECK_ALREADY_OPEN, () -> desk.plan(OFFICE, "p0", DUE));
        refused(CommonProblem.FIELD_INVALID, () -> desk.plan(OFFICE, "p2", LocalDate.parse("2019-03-30")));
    }

    @Test
    void theResultIsRecordedOnceAndCounts() {
        PositionCheck check = desk.plan(OFFICE, "p0", DUE);
        refused(CommonProblem.FIELD_REQUIRED, () -> desk.record(OFFICE, check.id(), null, CheckResult.CONFIRMED, " "));
        refused(CommonProblem.STALE_VERSION, () -> desk.record(OFFICE, check.id(), 9L, CheckResult.CONFIRMED, "在家"));
        PositionCheck done = desk.record(OFFICE, check.id(), 0L, CheckResult.CONFIRMED, "在家");
        assertThat(done.doneBy()).isEqualTo("changanlu");
        assertThat(done.doneAt()).isEqualTo(clock.instant());
        refused(MonitoringProblem.CHECK_DONE, () -> desk.record(OFFICE, check.id(), null, CheckResult.SEPARATED, "否"));
        assertThat(desk.list(OFFICE, null, Filter.DONE, null, 10).items()).hasSize(1);
        assertThat(trail.actions()).containsExactly("POSITION_CHECK_PLAN", "POSITION_CHECK_DONE");
    }

    @Test
    void whatIsNotDoneOnItsLastDayIsOverdueFromTheNextOn() {
        desk.plan(OFFICE, "p0", DUE);
        clock.set("2019-04-05T23:59");
        assertThat(desk.list(OFFICE, null, Filter.OVERDUE, null, 10).items()).isEmpty();
        clock.set("2019-04-06T00:00");
        assertThat(desk.list(OFFICE, null, Filter.OVERDUE, null, 10).items())
                .singleElement()
                .satisfies(check -> assertThat(check.overdue()).isTrue());
    }

    @Test
    void eachOfficeStandsAgainstItsQuotaOfTheMonth() {
        PositionCheck check = desk.plan(OFFICE, "p0", DUE);
        desk.plan(OFFICE, "p2", DUE);
        clock.set("2019-04-02T09:00");
        desk.record(OFFICE, check.id(), null, CheckResult.CONFIRMED, "在家");
        clock.set("2019-04-09T09:00");
        assertThat(desk.quotas(COUNTY, null, YearMonth.of(2019, 4)))
                .containsExactly(new CheckQuota("o1", 4, 1, 1, 1), new CheckQuota("o2", 3, 1, 0, 0));
        assertThat(desk.quotas(OFFICE, null, YearMonth.of(2019, 3))).containsExactly(new CheckQuota("o1", 4, 1, 0, 1));
    }

    @Property
    void aDrawTakesEachAtMostOnceAndDoesNotDependOnTheOrderGiven(
            @ForAll Set<@IntRange(max = 10_000) Integer> numbers,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 100) int count) {
        Set<String> population = new TreeSet<>();
        numbers.forEach(number -> population.add("p" + number));
        List<String> drawn = CheckDesk.pick(population, seed, count);
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .hasSize(Math.min(count, population.size()))
                .isSubsetOf(population);
        Set<String> backwards = new java.util.LinkedHashSet<>(new TreeSet<>(population).descendingSet());
        assertThat(CheckDesk.pick(backwards, seed, count)).isEqualTo(drawn);
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** p0 to p6 under orders, even ones in the first office; one person was released. */
    public static final class Persons extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, "1", "测试对象01", unit(id), false, false));
        }

        public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
            List<String> persons = new ArrayList<>(List.of("released"));
            for (int i = 6; i >= 0; i--) {
                persons.add("p" + i);
            }
            persons.stream()
                    .filter(person -> unitIds.contains(unit(person)))
                    .forEach(person -> consumer.accept(new PopulationMember(
                            person,
                            unit(person),
                            LocalDate.parse("2019-01-01"),
                            Category.PROBATION,
                            Set.of(),
                            false,
                            false)));
        }

        private static String unit(String person) {
            return person.equals("released") || person.charAt(1) % 2 == 0 ? "o1" : "o2";
        }
    }

    private static final class Orders implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            return new PositioningWindow(superviseeId.equals("released") ? null : "O1", Instant.MIN, Instant.MAX, 0);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
