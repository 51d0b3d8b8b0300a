package org.anjiao.hazard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assessment.Verdict;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Referral;
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

class HazardServiceTest {
    private static final LocalDate DUE = LocalDate.parse("2019-03-25");
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
        officer = world.person("officer", World.OFFICE, Role.OFFICE_OFFICER);
        head = world.person("head", World.OFFICE, Role.OFFICE_HEAD);
        county = world.person("county", World.COUNTY, Role.COUNTY_OFFICER);
        city = world.person("city", World.CITY, Role.CITY_OFFICER);
        world.clock.set("2019-03-20T10:00:00");
    }

    /** S-05 without the listing. */
    @Test
    void aDisputeGoesItsWayFromInterviewToClosing() {
        Hazard hazard = registerDispute(officer);
        assertThat(hazard.unitId()).isEqualTo(World.OFFICE);
        assertThat(hazard.number()).startsWith("610104001-2019-");
        assertThat(hazard.campaign()).isEqualTo("SN-2019-YHPC");
        hazard = assess(hazard, HazardLevel.GENERAL);

        String id = hazard.id();
        refuse(
                HazardProblem.HAZARD_NEEDS_MEASURE_OWNER_DUE,
                "dueOn",
                () -> world.hazards.assign(head, id, null, new Assignment("调解", "head", null, mediation(), null)));
        refuse(
                HazardProblem.DISPUTE_NEEDS_REFERRAL,
                "referral",
                () -> world.hazards.assign(head, id, null, new Assignment("调解", "head", DUE, null, " ")));
        assertThat(world.hazards.find(head, id).state()).isEqualTo(HazardState.ASSESSED);

        hazard = world.hazards.assign(head, id, null, new Assignment("调解", "head", DUE, mediation(), null));
        assertThat(hazard.state()).isEqualTo(HazardState.ASSIGNED);
        assertThat(hazard.referralBasis()).isEqualTo("TEST 1.0.0 第一条");

        world.clock.set("2019-03-25T23:59:59");
        assertThat(world.hazards.find(head, id).overdue()).isFalse();
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isZero();
        world.clock.set("2019-03-26T00:00:00");
        assertThat(world.hazards.find(head, id).overdue()).isTrue();
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isOne();

        hazard = world.hazards.submit(head, id, null, "双方已和解");
        refuse(HazardProblem.VERIFIER_IS_RECTIFIER, null, () -> world.hazards.verify(head, id, null, true, null));
        hazard = world.hazards.verify(county, id, hazard.version(), true, "已走访核实");
        assertThat(hazard.state()).isEqualTo(HazardState.CLOSED);
        assertThat(hazard.overdue()).isFalse();
        assertThat(world.sum(Metric.HAZARD, id, world.clock.instant())).isOne();
        assertThat(world.sum(Metric.HAZARD_CLOSED, id, world.clock.instant())).isOne();
        assertThat(world.sum(Metric.HAZARD_OVERDUE, id, world.clock.instant())).isZero();
        assertThat(world.hazards.history(county, id).stream().map(HazardEvent::to))
                .containsExactly(
                        HazardState.REGISTERED,
                        HazardState.ASSESSED,
                        HazardState.ASSIGNED,
                        HazardState.IN_PROGRESS,
                        HazardState.SUBMITTED,
                        HazardState.VERIFIED,
                        HazardState.CLOSED);
    }

    @Test
    void aHazardClosedInTimeIsNeverOverdue() {
        Hazard hazard = assigned(HazardLevel.GENERAL);
        world.hazards.submit(head, hazard.id(), null, "已整改");
        world.hazards.verify(county, hazard.id(), null, true, null);
        assertThat(world.sum(Metric.HAZARD_OVERDUE, hazard.id(), Shanghai.startOf(DUE.plusYears(1))))
                .isZero();
    }

    @Test
    void aRejectedRectificationGoesBackToWorkAndThenCloses() {
        Hazard hazard = assigned(HazardLevel.GENERAL);
        world.hazards.submit(head, hazard.id(), null, "已整改");
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "comment",
                () -> world.hazards.verify(county, hazard.id(), null, false, null));
        assertThat(world.hazards
                        .verify(county, hazard.id(), null, false, "未见成效")
                        .state())
                .isEqualTo(HazardState.IN_PROGRESS);
        world.hazards.submit(head, hazard.id(), null, "再次整改");
        assertThat(world.hazards.verify(county, hazard.id(), null, true, null).state())
                .isEqualTo(HazardState.CLOSED);
        Hazard reopened = world.hazards.reopen(county, hazard.id(), null, "矛盾复发");
        assertThat(reopened.state()).isEqualTo(HazardState.REOPENED);
        assertThat(reopened.dueOn()).isNull();
        assertThat(world.sum(Metric.HAZARD_CLOSED, hazard.id(), world.clock.instant()))
                .isZero();
    }

    @Test
    void whatIsNoHazardOrADuplicateIsNotCounted() {
        Hazard first = registerDispute(officer);
        Hazard second = registerDispute(officer);
        assertThat(world.hazards
                        .assess(head, second.id(), null, new Assessment(Verdict.DUPLICATE, null, null, first.id()))
                        .state())
                .isEqualTo(HazardState.DUPLICATE);
        assertThat(world.hazards
                        .assess(head, first.id(), null, new Assessment(Verdict.NOT_A_HAZARD, null, "误报", null))
                        .state())
                .isEqualTo(HazardState.NOT_A_HAZARD);
        assertThat(world.sum(Metric.HAZARD, first.id(), world.clock.instant())).isZero();
        assertThat(world.sum(Metric.HAZARD, second.id(), world.clock.instant())).isZero();
    }

    @Test
    void stepsOutOfOrderAreConflicts() {
        Hazard hazard = registerDispute(officer);
        refuse(HazardProblem.HAZARD_STATE, null, () -> world.hazards.submit(head, hazard.id(), null, "已整改"));
        refuse(HazardProblem.HAZARD_STATE, null, () -> world.hazards.verify(county, hazard.id(), null, true, null));
        refuse(
                HazardProblem.HAZARD_STATE,
                null,
                () -> world.hazards.assign(
                        head, hazard.id(), null, new Assignment("调解", "head", DUE, mediation(), null)));
    }

    @Test
    void theHigherTheLevelTheHigherTheVerifier() {
        Hazard larger = assigned(HazardLevel.LARGER);
        world.hazards.submit(officer, larger.id(), null, "已整改");
        Caller otherHead = world.person("head2", World.OFFICE, Role.OFFICE_HEAD);
        refuse(
                HazardProblem.HAZARD_LEVEL_NEEDS_HIGHER_UNIT,
                null,
                () -> world.hazards.verify(otherHead, larger.id(), null, true, null));
        assertThat(world.hazards.verify(county, larger.id(), null, true, null).state())
                .isEqualTo(HazardState.CLOSED);

        Hazard major = assigned(HazardLevel.MAJOR);
        world.hazards.submit(officer, major.id(), null, "已整改");
        refuse(
                HazardProblem.HAZARD_LEVEL_NEEDS_HIGHER_UNIT,
                null,
                () -> world.hazards.verify(county, major.id(), null, true, null));
        assertThat(world.hazards.verify(city, major.id(), null, true, null).state())
                .isEqualTo(HazardState.CLOSED);
    }

    @Test
    void rightsAndUnitsAreThoseOfTheCaller() {
        Hazard hazard = registerDispute(officer);
        Caller stranger = world.person("stranger", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> world.hazards.find(stranger, hazard.id()));
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> registerDispute(stranger));
        refuse(
                CommonProblem.OUTSIDE_OWN_UNIT,
                null,
                () -> world.hazards.list(stranger, HazardQuery.ofUnit(World.OFFICE, 10)));
        refuse(
                CommonProblem.NOT_PERMITTED,
                null,
                () -> world.hazards.assess(
                        officer, hazard.id(), null, new Assessment(Verdict.REAL, HazardLevel.GENERAL, "争执", null)));
        refuse(CommonProblem.RECORD_NOT_FOUND, "id", () -> world.hazards.find(officer, "nothing"));
        assertThat(world.hazards.summaries(stranger, List.of(hazard.id()))).isEmpty();
        assertThat(world.hazards.summaries(county, List.of(hazard.id()))).hasSize(1);
    }

    @Test
    void anAssignmentNeedsAnOwnerWhoCanRectifyAndADayToCome() {
        Hazard hazard = assess(registerDispute(officer), HazardLevel.GENERAL);
        refuse(HazardProblem.HAZARD_OWNER_CANNOT_RECTIFY, "owner", () -> assign(hazard, "nobody", DUE));
        world.person("far", World.OTHER_OFFICE, Role.OFFICE_OFFICER);
        refuse(HazardProblem.HAZARD_OWNER_CANNOT_RECTIFY, "owner", () -> assign(hazard, "far", DUE));
        refuse(HazardProblem.HAZARD_DUE_IN_PAST, "dueOn", () -> assign(hazard, "head", LocalDate.parse("2019-03-19")));
        assertThat(assign(hazard, "head", LocalDate.parse("2019-03-20")).overdue())
                .isFalse();
    }

    @Test
    void aReasonCanStandForTheReferral() {
        Hazard hazard = assess(registerDispute(officer), HazardLevel.GENERAL);
        Hazard assigned =
                world.hazards.assign(head, hazard.id(), null, new Assignment("调解", "head", DUE, null, "双方已自行和解"));
        assertThat(assigned.noReferralReason()).isEqualTo("双方已自行和解");
    }

    @Test
    void badRegistrationsLeaveNothingBehind() {
        int facts = world.facts.size();
        refuse(CommonProblem.FIELD_REQUIRED, "title", () -> register(HazardKind.GAMBLING, null, " "));
        refuse(CommonProblem.FIELD_INVALID, "title", () -> register(HazardKind.GAMBLING, null, "长".repeat(201)));
        refuse(CommonProblem.FIELD_REQUIRED, "disputeType", () -> register(HazardKind.DISPUTE, null, "争执"));
        refuse(
                CommonProblem.FIELD_INVALID,
                "disputeType",
                () -> register(HazardKind.GAMBLING, DisputeType.FAMILY, "赌博"));
        refuse(
                CommonProblem.RECORD_NOT_FOUND,
                "superviseeId",
                () -> world.hazards.register(
                        officer,
                        new RegisterHazard(
                                "nobody", HazardKind.DRUGS, null, "吸毒", null, null, HazardSource.OTHER, null)));
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "sourceRecordId",
                () -> world.hazards.register(
                        officer,
                        new RegisterHazard(null, HazardKind.DRUGS, null, "吸毒", null, null, HazardSource.ALERT, null)));
        assertThat(world.facts).hasSize(facts);
    }

    @Test
    void aStaleVersionIsRefused() {
        Hazard hazard = registerDispute(officer);
        assess(hazard, HazardLevel.GENERAL);
        refuse(
                CommonProblem.STALE_VERSION,
                null,
                () -> world.hazards.assess(
                        head,
                        hazard.id(),
                        hazard.version(),
                        new Assessment(Verdict.REAL, HazardLevel.MAJOR, "争执", null)));
    }

    @Test
    void numbersRunWithoutGapsWhenManyRegisterAtOnce() throws Exception {
        world.clock.set("2020-01-02T09:00:00");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            work.add(() -> registerDispute(officer).number());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> number : threads.invokeAll(work)) {
                numbers.add(number.get());
            }
            List<String> expected = new ArrayList<>();
            for (int i = 1; i <= 24; i++) {
                expected.add("610104001-2020-%04d".formatted(i));
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void listsArePagedFilteredAndSorted() {
        Caller lister = world.person("lister", World.PROVINCE, Role.PROVINCE_OFFICER);
        world.clock.set("2018-06-01T09:00:00");
        List<String> due = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Hazard hazard = register(HazardKind.GAMBLING, null, "赌博" + i);
            assess(hazard, HazardLevel.GENERAL);
            assign(hazard, "head", LocalDate.parse("2018-06-10").minusDays(i));
            due.add(0, hazard.id());
        }
        world.clock.set("2018-06-08T00:00:00");
        assertThat(pages(lister, HazardQuery.Sort.DUE, null)).startsWith(due.toArray(String[]::new));
        // Due on 06-06 and 06-07 and no later.
        assertThat(pages(lister, HazardQuery.Sort.DUE, true)).containsExactly(due.get(0), due.get(1));
        List<String> newest = pages(lister, HazardQuery.Sort.NEWEST, null);
        assertThat(newest).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(pages(lister, HazardQuery.Sort.NEWEST, false)).hasSize(newest.size() - 2);
        assertThat(pages(county, HazardQuery.Sort.NEWEST, null)).isEqualTo(newest);
        refuse(
                CommonProblem.FIELD_INVALID,
                "cursor",
                () -> world.hazards.list(
                        lister, new HazardQuery(null, null, null, null, null, HazardQuery.Sort.DUE, "nonsense", 10)));
    }

    private static List<String> pages(Caller caller, HazardQuery.Sort sort, Boolean overdue) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<HazardSummary> page =
                    world.hazards.list(caller, new HazardQuery(null, null, null, null, overdue, sort, cursor, 2));
            page.items().forEach(item -> ids.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private static Referral mediation() {
        return new Referral(Referral.Kind.MEDIATION, "北关街道人民调解委员会", LocalDate.parse("2019-03-18"));
    }

    private Hazard registerDispute(Caller caller) {
        return world.hazards.register(
                caller,
                new RegisterHazard(
                        "person-1",
                        HazardKind.DISPUTE,
                        DisputeType.FAMILY,
                        "家庭纠纷",
                        "谈话中反映",
                        null,
                        HazardSource.INTERVIEW,
                        "task-1"));
    }

    private Hazard register(HazardKind kind, DisputeType type, String title) {
        return world.hazards.register(
                officer, new RegisterHazard(null, kind, type, title, null, null, HazardSource.SELF_CHECK, null));
    }

    private Hazard assess(Hazard hazard, HazardLevel level) {
        return world.hazards.assess(
                head, hazard.id(), hazard.version(), new Assessment(Verdict.REAL, level, "长期争执", null));
    }

    private Hazard assign(Hazard hazard, String owner, LocalDate dueOn) {
        return world.hazards.assign(
                head, hazard.id(), null, new Assignment("上门调解", owner, dueOn, mediationBefore(dueOn), null));
    }

    private static Referral mediationBefore(LocalDate day) {
        return new Referral(Referral.Kind.MEDIATION, "北关街道人民调解委员会", day.minusMonths(1));
    }

    private Hazard assigned(HazardLevel level) {
        return assign(assess(registerDispute(officer), level), "head", DUE);
    }

    private static void refuse(ProblemCode code, String field, ThrowingCallable step) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, step);
        assertThat(problem).as("refused with " + code).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
    }
}
