package org.anjiao.campaign.internal;

import static org.anjiao.campaign.internal.Refusals.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.anjiao.campaign.Amendment;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.fact.FactsComponent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;

/** Persons who move take what is open with them: the office counts those with whom it has to talk, and the past stays. */
@SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
class FollowingPropertiesTest {
    private static final String CODE = "SN-2019-YHPC";
    private static final List<String> OFFICES = List.of(World.OFFICE, World.OTHER_OFFICE, World.HANCHENG);
    private static final List<String> PERSONS = List.of("p1", "p2", "p3");

    private final Caller province = World.person("shengting", World.PROVINCE, Role.PROVINCE_OFFICER);
    private TestStore store;
    private FactsComponent facts;
    private World world;

    @BeforeTry
    void issue() {
        store = TestStore.withChangelogs(
                "OSGI-INF/anjiao/platform.xml", "OSGI-INF/anjiao/hazard.xml", "OSGI-INF/anjiao/campaign.xml");
        world = new World(store, clock -> {
            facts = new FactsComponent(
                    store.dataSource(), () -> "platform", store.transactions(), clock, LockedCountsTest.defaults());
            return facts;
        });
        world.clock.set("2019-03-04T09:00:00");
        PERSONS.forEach(id -> keep(id, World.OFFICE));
        world.campaigns.create(province, new CreateCampaign(CODE, null));
        world.campaigns.issue(province, CODE);
    }

    @AfterTry
    void close() {
        store.close();
    }

    enum What {
        MOVE,
        MOVE_AND_CRASH,
        FIND_HAZARD,
        DISMISS_HAZARD,
        EXEMPT,
        LOCK
    }

    record Step(What what, int person, int office) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, PERSONS.size() - 1),
                        Arbitraries.integers().between(0, OFFICES.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    @Property(tries = 8)
    void whatIsOpenStandsAndCountsWhereItsPersonIsKept(@ForAll("steps") List<Step> steps) {
        Map<Instant, Map<String, Long>> past = new HashMap<>();
        Map<String, String> over = new HashMap<>();
        for (Step step : steps) {
            past.put(world.clock.instant(), base(world.clock.instant()));
            world.clock.set(world.clock.instant().plusSeconds(60));
            take(step, PERSONS.get(step.person()), over);
            check(over);
        }
        past.forEach((asOf, figures) -> assertThat(base(asOf)).isEqualTo(figures));
    }

    private void take(Step step, String person, Map<String, String> over) {
        String office = OFFICES.get(step.office());
        switch (step.what()) {
            case MOVE -> move(person, office);
            case MOVE_AND_CRASH -> {
                String before = keeper(person);
                RuntimeException crash = new IllegalStateException("power");
                assertThatThrownBy(() -> store.transactions().run(() -> {
                            move(person, office);
                            throw crash;
                        }))
                        .isSameAs(crash);
                keep(person, before);
            }
            case FIND_HAZARD ->
                world.hazards.register(
                        officer(person),
                        new RegisterHazard(
                                person, HazardKind.OTHER, null, "测试隐患", null, null, HazardSource.SELF_CHECK, null));
            case DISMISS_HAZARD ->
                hazards().stream()
                        .filter(hazard -> !hazard.state().isEnded()
                                && hazard.superviseeId().equals(person))
                        .findFirst()
                        .ifPresent(hazard -> {
                            world.hazards.assess(
                                    head(person),
                                    hazard.id(),
                                    null,
                                    new Assessment(Assessment.Verdict.NOT_A_HAZARD, null, null, null));
                            over.put(hazard.id(), keeper(person));
                        });
            case EXEMPT ->
                tasks().stream()
                        .filter(task -> task.state() == TaskState.OPEN
                                && task.superviseeId().equals(person))
                        .findFirst()
                        .ifPresent(task -> {
                            world.interviews.requestExemption(officer(person), task.id(), null, "住院");
                            world.interviews.decideExemption(head(person), task.id(), null, true, "有证明");
                            over.put(task.id(), keeper(person));
                        });
            case LOCK ->
                world.clock.set(
                        world.clock.instant().isAfter(locked()) ? world.clock.instant() : locked().plusSeconds(60));
        }
    }

    private Instant locked() {
        return world.campaigns.find(province, CODE).countsLockedAt();
    }

    private void check(Map<String, String> over) {
        for (TaskSummary task : tasks()) {
            boolean open = task.state() == TaskState.OPEN || task.state() == TaskState.EXEMPT_REQUESTED;
            assertThat(task.unitId()).isEqualTo(open ? keeper(task.superviseeId()) : over.get(task.id()));
        }
        for (HazardSummary hazard : hazards()) {
            boolean ended = hazard.state().isEnded();
            assertThat(hazard.unitId()).isEqualTo(ended ? over.get(hazard.id()) : keeper(hazard.superviseeId()));
        }
        assertThat(base(world.clock.instant()))
                .isEqualTo(tasks().stream().collect(Collectors.groupingBy(TaskSummary::unitId, Collectors.counting())));
    }

    @Example
    void whoKeepsThePersonHoldsTheTalkAndReadsWhatWasBefore() {
        Caller former = World.person("former", World.OFFICE, Role.OFFICE_HEAD);
        Caller now = World.person("now", World.OTHER_OFFICE, Role.OFFICE_OFFICER);
        Map<String, String> byPerson =
                tasks().stream().collect(Collectors.toMap(TaskSummary::superviseeId, TaskSummary::id));
        world.interviews.requestExemption(officer("p1"), byPerson.get("p1"), null, "住院");
        world.interviews.decideExemption(former, byPerson.get("p1"), null, true, "有证明");
        world.clock.set(locked().plusSeconds(60));

        move("p1", World.OTHER_OFFICE);
        move("p2", World.OTHER_OFFICE);
        move("p2", World.OTHER_OFFICE);

        assertThat(world.interviews.task(now, byPerson.get("p2")).unitId()).isEqualTo(World.OTHER_OFFICE);
        assertThat(world.interviews.task(now, byPerson.get("p1")).unitId()).isEqualTo(World.OFFICE);
        assertThat(world.interviews.task(former, byPerson.get("p1")).state()).isEqualTo(TaskState.EXEMPT);
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> world.interviews.task(former, byPerson.get("p2")));
        assertThat(world.audited).containsOnlyOnce("TASK_MOVE");
        List<Amendment> amended =
                world.interviews.amendments(province, CODE, null, null, 10).items();
        assertThat(amended).extracting(Amendment::metric).containsExactly(Metric.BASE, Metric.BASE);
        assertThat(amended).extracting(Amendment::delta).containsExactly(-1, 1);
        assertThat(amended).extracting(Amendment::unitId).containsExactly(World.OFFICE, World.OTHER_OFFICE);
    }

    private void move(String person, String office) {
        store.transactions().run(() -> {
            keep(person, office);
            world.followers.forEach(follower -> follower.follow(province, person, office));
        });
    }

    private void keep(String person, String office) {
        world.supervisee(person, office, "2018-05-01", Category.PROBATION, false, false);
    }

    private String keeper(String person) {
        return world.population.get(person).unitId();
    }

    private Caller officer(String person) {
        return World.person("officer", keeper(person), Role.OFFICE_OFFICER);
    }

    private Caller head(String person) {
        return World.person("head", keeper(person), Role.OFFICE_HEAD);
    }

    private List<TaskSummary> tasks() {
        return world.interviews
                .tasks(province, TaskQuery.ofUnit(CODE, null, null, 50))
                .items();
    }

    private List<HazardSummary> hazards() {
        return world.hazards.list(province, HazardQuery.ofUnit(null, 50)).items();
    }

    /** Whom each unit has to talk with; none is left out. */
    private Map<String, Long> base(Instant asOf) {
        Map<String, Long> found = facts.sums(CODE, asOf).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[Metric.BASE.ordinal()]));
        found.values().removeIf(count -> count == 0);
        return Map.copyOf(found);
    }
}
