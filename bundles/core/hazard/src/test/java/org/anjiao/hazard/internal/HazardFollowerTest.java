package org.anjiao.hazard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assessment.Verdict;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open hazards go with their person to another office; the ledger's past and figures stay. */
class HazardFollowerTest {
    private static final LocalDate DUE = LocalDate.of(2019, 3, 25);

    private TestStore store;
    private World world;
    private HazardFollower follower;
    private Caller head;
    private Caller county;
    private Caller otherHead;

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml");
        world = new World(store);
        follower = new HazardFollower(world.ledger);
        head = world.person("head", World.OFFICE, Role.OFFICE_HEAD);
        county = world.person("county", World.COUNTY, Role.COUNTY_OFFICER);
        otherHead = world.person("other-head", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        world.person("other-officer", World.OTHER_OFFICE, Role.OFFICE_OFFICER);
        world.clock.set("2019-03-20T10:00:00");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsOpenGoesOnAtTheNewOfficeAndTheOldOneReadsItNoLonger() {
        String id = assigned();
        Instant before = world.clock.instant();
        world.clock.set("2019-03-21T10:00:00");

        move(World.OTHER_OFFICE);

        Hazard moved = world.hazards.find(otherHead, id);
        assertThat(moved.unitId()).isEqualTo(World.OTHER_OFFICE);
        assertThat(moved.number()).as("given once").startsWith("610104001-2019-");
        assertThat(moved.ownerAccount()).isNull();
        assertThat(moved.dueOn()).isEqualTo(DUE);
        assertThat(moved.state()).isEqualTo(HazardState.ASSIGNED);
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.hazards.find(head, id));
        assertThat(world.hazards.list(head, HazardQuery.ofUnit(null, 10)).items())
                .isEmpty();
        List<HazardEvent> history = world.hazards.history(otherHead, id);
        assertThat(history.get(history.size() - 1).comment()).contains("610104001", "610104002", "head");
        assertThat(sum(Metric.HAZARD, World.OFFICE, before)).isOne();
        assertThat(sum(Metric.HAZARD, World.OTHER_OFFICE, before)).isZero();
        assertThat(sum(Metric.HAZARD, World.OFFICE, world.clock.instant())).isZero();
        assertThat(sum(Metric.HAZARD, World.OTHER_OFFICE, world.clock.instant()))
                .isOne();
        world.clock.set("2019-03-26T00:00:00");
        assertThat(sum(Metric.HAZARD_OVERDUE, World.OFFICE, world.clock.instant()))
                .isZero();
        assertThat(sum(Metric.HAZARD_OVERDUE, World.OTHER_OFFICE, world.clock.instant()))
                .isOne();
    }

    @Test
    void theNewOfficeNamesWhoRectifiesOnce() {
        String id = assigned();
        move(World.OTHER_OFFICE);
        Assignment anew = new Assignment("走访", "other-officer", DUE.plusDays(3), null, null);

        Hazard taken = world.hazards.assign(otherHead, id, null, anew);

        assertThat(taken.state()).isEqualTo(HazardState.ASSIGNED);
        assertThat(taken.ownerAccount()).isEqualTo("other-officer");
        refuse(HazardProblem.HAZARD_STATE, () -> world.hazards.assign(otherHead, id, null, anew));
        world.clock.set("2019-03-26T00:00:00");
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isZero();
        world.clock.set("2019-03-29T00:00:00");
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isOne();
    }

    @Test
    void aWishForALaterDateIsDecidedAboveTheNewOffice() {
        String id = assigned();
        world.hazards.requestExtension(head, id, null, DUE.plusDays(10), "对方外出");
        move(World.OTHER_OFFICE);
        refuse(
                HazardProblem.EXTENSION_NEEDS_HIGHER_UNIT,
                () -> world.hazards.decideExtension(otherHead, id, null, true, null));

        assertThat(world.hazards.decideExtension(county, id, null, true, null).dueOn())
                .isEqualTo(DUE.plusDays(10));
        assertThat(world.hazards.extensions(county, id))
                .singleElement()
                .satisfies(extension -> assertThat(extension.unitId()).isEqualTo(World.OTHER_OFFICE));
    }

    @Test
    void whatIsClosedStaysUntilItIsReopenedByWhoKeepsThePersonNow() {
        String id = assigned();
        world.hazards.submit(head, id, null, "已整改");
        world.hazards.verify(county, id, null, true, null);
        move(World.OTHER_OFFICE);
        assertThat(world.hazards.find(otherHead, id).unitId()).isEqualTo(World.OFFICE);
        assertThat(world.hazards.find(head, id).state()).isEqualTo(HazardState.CLOSED);
        assertThat(world.hazards.summaries(otherHead, List.of(id))).hasSize(1);

        Hazard again = world.hazards.reopen(otherHead, id, null, "反复");

        assertThat(again.unitId()).isEqualTo(World.OTHER_OFFICE);
        assertThat(sum(Metric.HAZARD_CLOSED, World.OFFICE, world.clock.instant()))
                .isZero();
        assertThat(sum(Metric.HAZARD, World.OTHER_OFFICE, world.clock.instant()))
                .isOne();
    }

    @Test
    void repeatingChangesNothingAndTellsWhatIsOpen() {
        String id = assigned();
        move(World.OTHER_OFFICE);
        long version = world.hazards.find(otherHead, id).version();
        int facts = world.facts.size();

        move(World.OTHER_OFFICE);

        assertThat(world.hazards.find(otherHead, id).version()).isEqualTo(version);
        assertThat(world.facts).hasSize(facts);
        List<String> open = new ArrayList<>();
        follower.open((person, unit) -> open.add(person + " " + unit));
        assertThat(open).containsExactly("person-1 " + World.OTHER_OFFICE);
    }

    private String assigned() {
        String id = world.hazards
                .register(
                        head,
                        new RegisterHazard(
                                "person-1", HazardKind.OTHER, null, "测试隐患", null, null, HazardSource.SELF_CHECK, null))
                .id();
        world.hazards.assess(head, id, null, new Assessment(Verdict.REAL, HazardLevel.GENERAL, "已核实", null));
        world.hazards.assign(head, id, null, new Assignment("整改", "head", DUE, null, null));
        return id;
    }

    private void move(String unit) {
        world.keeper = unit;
        follower.follow(county, "person-1", unit);
    }

    private long sum(Metric metric, String unit, Instant at) {
        return world.facts.stream()
                .filter(fact -> fact.metric() == metric && fact.unitId().equals(unit))
                .filter(fact -> !fact.occurredAt().isAfter(at))
                .mapToInt(fact -> fact.delta())
                .sum();
    }

    private static void refuse(ProblemCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
