package org.anjiao.hazard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Extension;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Brief 6.2: a later due date needs approval one level up; and whom a hazard may be given to. */
class ExtensionsTest {
    private static final LocalDate DUE = LocalDate.parse("2019-03-25");
    private static final LocalDate LATER = LocalDate.parse("2019-04-05");
    private static TestStore store;
    private static World world;

    private Caller officer;
    private Caller head;
    private Caller county;
    private Caller city;

    @BeforeAll
    static void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml");
        world = new World(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void people() {
        world.people.clear();
        officer = world.person("officer", World.OFFICE, Role.OFFICE_OFFICER);
        head = world.person("head", World.OFFICE, Role.OFFICE_HEAD);
        county = world.person("county", World.COUNTY, Role.COUNTY_OFFICER);
        city = world.person("city", World.CITY, Role.CITY_OFFICER);
        world.clock.set("2019-03-20T10:00:00");
    }

    @Test
    void aHazardExtendedBeforeItsDayIsNotOverdueOnIt() {
        String id = assigned().id();
        Hazard asked = world.hazards.requestExtension(officer, id, null, LATER, "当事人住院");
        assertThat(asked.dueOn()).isEqualTo(DUE);
        Hazard extended = world.hazards.decideExtension(county, id, asked.version(), true, "同意");
        assertThat(extended.dueOn()).isEqualTo(LATER);

        world.clock.set("2019-04-05T23:59:59");
        assertThat(world.hazards.find(head, id).overdue()).isFalse();
        assertThat(overdueOn(id, "2019-03-26")).isZero();
        assertThat(overdueOn(id, "2019-04-05")).isZero();
        world.clock.set("2019-04-06T00:00:00");
        assertThat(world.hazards.find(head, id).overdue()).isTrue();
        assertThat(overdueOn(id, "2019-04-06")).isOne();

        finish(id);
        assertThat(overdueOn(id, "2019-04-06")).isZero();
        assertThat(overdueOn(id, "2020-01-01")).isZero();
    }

    @Test
    void whatWasOverdueBeforeItsExtensionStaysSoInTheFiguresOfThatDay() {
        String id = assigned().id();
        world.clock.set("2019-03-28T09:00:00");
        world.hazards.requestExtension(officer, id, null, LATER, "当事人住院");
        assertThat(world.hazards.find(head, id).overdue()).isTrue();
        world.clock.set("2019-03-29T09:00:00");
        world.hazards.decideExtension(county, id, null, true, null);
        assertThat(world.hazards.find(head, id).overdue()).isFalse();
        assertThat(overdueOn(id, "2019-03-26")).isOne();
        assertThat(overdueOn(id, "2019-03-29")).isOne();
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isZero();
        assertThat(overdueOn(id, "2019-04-06")).isOne();

        // Closed before the new day: the announced overdue never comes.
        finish(id);
        assertThat(overdueOn(id, "2019-04-06")).isZero();
        assertThat(overdueOn(id, "2019-03-26")).isOne();
    }

    @Test
    void aRefusedWishLeavesTheDateAndAllowsAnother() {
        String id = assigned().id();
        world.hazards.requestExtension(officer, id, null, LATER, "当事人住院");
        refuse(CommonProblem.FIELD_REQUIRED, "comment", () -> decide(county, id, false, " "));
        Hazard refused = decide(county, id, false, "可以如期完成");
        assertThat(refused.dueOn()).isEqualTo(DUE);
        assertThat(overdueOn(id, "2019-03-26")).isOne();
        world.hazards.requestExtension(head, id, null, LATER.minusDays(1), "再次申请");
        decide(county, id, true, null);
        assertThat(world.hazards.extensions(officer, id))
                .extracting(Extension::state, Extension::dueBefore, Extension::dueOn, Extension::comment)
                .containsExactly(
                        tuple(Extension.State.REFUSED, DUE, LATER, "可以如期完成"),
                        tuple(Extension.State.GRANTED, DUE, LATER.minusDays(1), null));
        assertThat(world.audited).contains("HAZARD_REQUEST_EXTENSION", "HAZARD_DECIDE_EXTENSION");
    }

    @Test
    void onlyAUnitAboveTheOneThatAskedDecides() {
        String id = assigned().id();
        world.hazards.requestExtension(officer, id, null, LATER, "当事人住院");
        refuse(HazardProblem.EXTENSION_NEEDS_HIGHER_UNIT, null, () -> decide(head, id, true, null));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> decide(officer, id, true, null));
        Caller stranger = world.person("stranger", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> decide(stranger, id, true, null));
        decide(county, id, true, null);

        // The county asks for itself: the city decides.
        world.hazards.requestExtension(county, id, null, LATER.plusDays(5), "仍在住院");
        refuse(HazardProblem.EXTENSION_NEEDS_HIGHER_UNIT, null, () -> decide(county, id, true, null));
        assertThat(decide(city, id, true, null).dueOn()).isEqualTo(LATER.plusDays(5));
    }

    @Test
    void aWishNeedsALaterDayAReasonAndAHazardBeingRectified() {
        String id = assigned().id();
        int facts = world.facts.size();
        refuse(CommonProblem.FIELD_REQUIRED, "dueOn", () -> ask(id, null, "理由"));
        refuse(HazardProblem.EXTENSION_NOT_LATER, "dueOn", () -> ask(id, DUE, "理由"));
        refuse(CommonProblem.FIELD_REQUIRED, "reason", () -> ask(id, LATER, " "));
        refuse(CommonProblem.FIELD_INVALID, "reason", () -> ask(id, LATER, "长".repeat(1001)));
        refuse(HazardProblem.NO_EXTENSION_PENDING, null, () -> decide(county, id, true, null));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.hazards.requestExtension(city, id, null, LATER, "理由"));
        ask(id, LATER, "理由");
        refuse(HazardProblem.EXTENSION_PENDING, null, () -> ask(id, LATER.plusDays(1), "理由"));
        assertThat(world.facts).hasSize(facts);

        // Nobody has decided until the wished day was over.
        world.clock.set("2019-04-06T09:00:00");
        refuse(HazardProblem.EXTENSION_NOT_LATER, "dueOn", () -> decide(county, id, true, null));
        finish(id);
        assertThat(world.hazards.extensions(head, id))
                .extracting(Extension::state)
                .containsExactly(Extension.State.LAPSED);
        refuse(HazardProblem.HAZARD_STATE, null, () -> ask(id, LATER.plusDays(9), "理由"));
        refuse(HazardProblem.NO_EXTENSION_PENDING, null, () -> decide(county, id, false, "已销号"));
    }

    @Test
    void twoWhoAskAtTheSameMomentCollide() {
        Hazard read = assigned();
        world.hazards.requestExtension(officer, read.id(), read.version(), LATER, "理由");
        refuse(
                CommonProblem.STALE_VERSION,
                null,
                () -> world.hazards.requestExtension(head, read.id(), read.version(), LATER, "理由"));
    }

    @Test
    void possibleOwnersAreThoseWhoMayRectifyThere() {
        world.person("stranger", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        String id = assigned().id();
        Page<PossibleOwner> all = world.hazards.possibleOwners(head, id, null, null, 50);
        assertThat(all.items()).extracting(PossibleOwner::account).containsExactly("county", "head", "officer");
        assertThat(all.items().get(1))
                .isEqualTo(new PossibleOwner("head", "测试人员head", World.OFFICE, "610104001", Set.of(Role.OFFICE_HEAD)));

        assertThat(accounts(world.hazards.possibleOwners(head, id, " HEAD ", null, 50)))
                .containsExactly("head");
        assertThat(accounts(world.hazards.possibleOwners(head, id, "610104001", null, 50)))
                .containsExactly("head", "officer");
        assertThat(accounts(world.hazards.possibleOwners(head, id, "nobody", null, 50)))
                .isEmpty();

        Page<PossibleOwner> first = world.hazards.possibleOwners(head, id, null, null, 2);
        assertThat(accounts(first)).containsExactly("county", "head");
        Page<PossibleOwner> second = world.hazards.possibleOwners(head, id, null, first.next(), 2);
        assertThat(accounts(second)).containsExactly("officer");
        assertThat(second.next()).isNull();

        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.hazards.possibleOwners(officer, id, null, null, 50));
        Caller stranger = world.people.get("stranger");
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> world.hazards.possibleOwners(stranger, id, null, null, 50));
    }

    private static List<String> accounts(Page<PossibleOwner> page) {
        return page.items().stream().map(PossibleOwner::account).toList();
    }

    private Hazard assigned() {
        Hazard hazard = world.hazards.register(
                officer,
                new RegisterHazard(null, HazardKind.GAMBLING, null, "赌博", null, null, HazardSource.SELF_CHECK, null));
        world.hazards.assess(
                head, hazard.id(), null, new Assessment(Assessment.Verdict.REAL, HazardLevel.GENERAL, "成因", null));
        return world.hazards.assign(head, hazard.id(), null, new Assignment("教育", "officer", DUE, null, null));
    }

    private Hazard ask(String id, LocalDate dueOn, String reason) {
        return world.hazards.requestExtension(officer, id, null, dueOn, reason);
    }

    private Hazard decide(Caller caller, String id, boolean granted, String comment) {
        return world.hazards.decideExtension(caller, id, null, granted, comment);
    }

    private void finish(String id) {
        world.hazards.submit(officer, id, null, "已整改");
        world.hazards.verify(county, id, null, true, null);
    }

    /** What the board shows for 00:00 of that day. */
    private static int overdueOn(String id, String day) {
        return world.sum(Metric.HAZARD_OVERDUE, id, Shanghai.startOf(LocalDate.parse(day)));
    }

    private static void refuse(ProblemCode code, String field, ThrowingCallable step) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, step);
        assertThat(problem).as("refused with " + code).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
    }
}
