package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-07, as far as orders go. */
class EmOrderBookTest {
    private static final String NOW = "2019-03-31T09:00";

    private static TestWorld world;
    private static EmOrderBook orders;
    private static DueWatch watch;

    private String key;
    private String ordinary;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        orders = orders(world);
        watch = new DueWatch(world.desk, List.of(new EmOrderClock(world.desk)), new SilentBell());
    }

    /** The orders of that world, with what follows from the clock left out. */
    static EmOrderBook orders(TestWorld world) {
        return new EmOrderBook(
                world.desk, new EmOrderClock(world.desk), new EmOrderNotices(world.desk, world.caseDocuments()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPersons() {
        world.clock.set(NOW);
        key = person("涉黑涉恶");
        ordinary = person("");
        world.audited.clear();
        world.documents.clear();
    }

    private static String person(String keyCategories) {
        Map<String, String> row = new HashMap<>(TestWorld.goodRow());
        row.put("重点类别", keyCategories);
        row.put("矫正结束日期", "2028-01-01");
        world.importRows(world.beilin, row);
        return world.registry
                .list(world.beilin, new SuperviseeQuery(null, row.get("身份证号"), null, null, null, 1))
                .items()
                .get(0)
                .id();
    }

    private static EmProposal proposal(String person, String ground, String start, String end) {
        return new EmProposal(
                person,
                ground,
                "谈话笔录",
                ground.equals("REFUSES_REPORT_WARNED") ? "610103-D14-2026-0001" : null,
                LocalDate.parse(start),
                LocalDate.parse(end),
                null,
                "原执行地作出");
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    @Test
    void anOrderIsLawfulFromItsApprovalToTheEndOfItsLastDay() {
        EmOrder proposed = orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-03-31", "2019-06-30"));

        assertThat(proposed.state()).isEqualTo(EmOrderState.SUBMITTED);
        assertThat(orders.positioningOrderAt(key, at(NOW)).lawful()).isFalse();

        world.clock.set("2019-03-31T10:00");
        EmOrder approved = orders.approve(world.beilinHead, proposed.id(), null);

        assertThat(approved.basis()).isEqualTo("CN-2012 1.0.0 第十九条");
        assertThat(orders.positioningOrderAt(key, at("2019-03-31T09:59:59")).lawful())
                .isFalse();
        PositioningWindow window = orders.positioningOrderAt(key, at("2019-03-31T10:00"));
        assertThat(window.orderId()).isEqualTo(approved.id());
        assertThat(window.until()).isEqualTo(at("2019-07-01T00:00"));
        assertThat(orders.positioningOrderAt(key, at("2019-06-30T23:59:59")).lawful())
                .isTrue();
        assertThat(orders.positioningOrderAt(key, at("2019-07-01T00:00")).lawful())
                .isFalse();
        assertThat(approved.documentId()).isEqualTo("doc-1");
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .containsExactly("EM_ORDER_PROPOSE", "EM_ORDER_APPROVE");
    }

    @Test
    void anAnswerHoldsForItsWindow() {
        EmOrder order = approved(key, "2019-04-10", "2019-04-20");

        PositioningWindow before = orders.positioningOrderAt(key, at("2019-04-01T00:00"));
        PositioningWindow after = orders.positioningOrderAt(key, at("2019-05-01T00:00"));

        assertThat(before)
                .isEqualTo(new PositioningWindow(null, Instant.MIN, at("2019-04-10T00:00"), orders.revision()));
        assertThat(after)
                .isEqualTo(new PositioningWindow(null, at("2019-04-21T00:00"), Instant.MAX, orders.revision()));
        assertThat(order.inForceAt(at("2019-04-20T23:59:59"))).isTrue();
        assertThat(orders.positioningOrderAt("nobody", at(NOW)))
                .isEqualTo(new PositioningWindow(null, Instant.MIN, Instant.MAX, orders.revision()));
    }

    @Test
    void aReleaseEndsPositioningAtOnceAndVoidsWhatWasRemembered() {
        EmOrder order = approved(key, "2019-03-31", "2019-04-30");
        PositioningWindow remembered = orders.positioningOrderAt(key, at("2019-04-02T00:00"));
        world.clock.set("2019-04-01T12:00");

        EmOrder released = orders.release(world.beilin, order.id(), null, "不再需要");

        assertThat(remembered.lawful()).isTrue();
        assertThat(orders.revision()).isGreaterThan(remembered.revision());
        assertThat(orders.positioningOrderAt(key, at("2019-04-01T11:59:59")).lawful())
                .isTrue();
        assertThat(orders.positioningOrderAt(key, at("2019-04-01T12:00")).lawful())
                .isFalse();
        assertThat(released.state()).isEqualTo(EmOrderState.RELEASED);
        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.release(world.beilin, order.id(), null, "again"));
    }

    @Test
    void anOfficeProposesAndTheCountyLifts() {
        EmOrder proposed = orders.propose(world.office, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"));
        EmOrder submitted = orders.submit(world.agencyHead, proposed.id(), proposed.version(), true, null);
        EmOrder order = orders.approve(world.beilinHead, proposed.id(), submitted.version());
        refused(SuperviseeProblem.DECISION_LEVEL, () -> orders.release(world.office, order.id(), null, "不再需要"));
        assertThat(orders.release(world.beilin, order.id(), null, "不再需要").state())
                .isEqualTo(EmOrderState.RELEASED);
    }

    /** Brief 6.2, 6.3: the head of the county's agency stands between an office and the deciding head, under either law. */
    @ParameterizedTest
    @CsvSource({"2019-03-31,KEY_PERSON,2019-04-30", "2026-01-10,LEFT_WITHOUT_APPROVAL,2026-02-10"})
    void whatAnOfficeProposesIsSubmittedByTheHeadOfTheCountysAgency(String day, String ground, String end) {
        world.clock.set(day + "T10:00");
        String person = person("涉黑涉恶");
        EmOrder draft = orders.propose(world.officeHead, proposal(person, ground, day, end));
        assertThat(draft.state()).isEqualTo(EmOrderState.DRAFT);
        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.approve(world.beilinHead, draft.id(), null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> orders.submit(world.city, draft.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> orders.submit(world.beilin, draft.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> orders.submit(world.beilinHead, draft.id(), null, true, null));
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> orders.submit(also("office-head", Role.COUNTY_AGENCY_HEAD), draft.id(), null, true, null));
        refused(
                SuperviseeProblem.EM_ORDER_OVERLAPS,
                () -> orders.propose(world.beilin, proposal(person, ground, day, end)));

        EmOrder submitted = orders.submit(world.agencyHead, draft.id(), draft.version(), true, null);

        assertThat(submitted.state()).isEqualTo(EmOrderState.SUBMITTED);
        assertThat(submitted.submittedBy()).isEqualTo("agency-head");
        assertThat(submitted.submittedAt()).isEqualTo(world.clock.instant());
        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.submit(world.agencyHead, draft.id(), null, true, null));
        refused(
                SuperviseeProblem.EM_APPROVER_IS_PROPOSER,
                () -> orders.approve(also("agency-head", Role.COUNTY_JUSTICE_HEAD), draft.id(), null));
        assertThat(orders.approve(world.beilinHead, draft.id(), null).state()).isEqualTo(EmOrderState.APPROVED);
    }

    @Test
    void whatTheAgencysHeadReturnsIsProposedAnew() {
        EmOrder draft = orders.propose(world.office, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"));
        refused(CommonProblem.FIELD_REQUIRED, () -> orders.submit(world.agencyHead, draft.id(), null, false, " "));

        EmOrder returned = orders.submit(world.agencyHead, draft.id(), null, false, "依据材料不全");

        assertThat(returned.state()).isEqualTo(EmOrderState.REJECTED);
        assertThat(returned.reason()).isEqualTo("依据材料不全");
        assertThat(orders.propose(world.office, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"))
                        .state())
                .isEqualTo(EmOrderState.DRAFT);
    }

    /** The same officer with another office of the county. */
    private static Caller also(String account, Role role) {
        return new Caller(account, account, "u-610103", Set.of(role));
    }

    @Test
    void anOrderReleasedBeforeItBeganWasNeverInForce() {
        EmOrder order = approved(key, "2019-05-01", "2019-05-31");

        orders.release(world.beilin, order.id(), null, "不再需要");

        assertThat(orders.positioningOrderAt(key, at("2019-05-02T00:00")).lawful())
                .isFalse();
    }

    @Test
    void beingAKeyPersonIsAGroundForKeyPersonsAlone() {
        refused(
                SuperviseeProblem.EM_NOT_A_KEY_PERSON,
                () -> orders.propose(world.beilin, proposal(ordinary, "KEY_PERSON", "2019-03-31", "2019-04-30")));
    }

    @Test
    void underTheLawOf2020BeingAKeyPersonIsNoGround() {
        world.clock.set("2026-01-10T09:00");

        refused(
                SuperviseeProblem.EM_GROUND_REQUIRED,
                () -> orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2026-01-10", "2026-04-10")));
    }

    @Test
    void anOldStartDoesNotBringAnOldLawBack() {
        world.clock.set("2020-08-01T09:00");

        refused(
                SuperviseeProblem.EM_GROUND_REQUIRED,
                () -> orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2020-06-30", "2020-09-29")));
    }

    @Test
    void aGroundThatHasCeasedMeanwhileCannotBeApproved() {
        world.clock.set("2020-06-30T09:00");
        EmOrder order = orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2020-06-30", "2020-09-29"));
        world.clock.set("2020-07-01T09:00");

        refused(SuperviseeProblem.EM_GROUND_REQUIRED, () -> orders.approve(world.beilinHead, order.id(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T09:00,2026-01-10,2026-04-10,true",
        "2026-01-10T09:00,2026-01-10,2026-04-11,false",
        "2025-11-30T09:00,2025-11-30,2026-02-28,true",
        "2025-11-30T09:00,2025-11-30,2026-03-01,false"
    })
    void threeMonthsAreCountedByTheCalendar(String now, String start, String end, boolean allowed) {
        world.clock.set(now);
        EmProposal proposal = proposal(ordinary, "REFUSES_REPORT_WARNED", start, end);

        if (allowed) {
            EmOrder order = orders.propose(world.beilin, proposal);
            assertThat(orders.approve(world.beilinHead, order.id(), null).state())
                    .isEqualTo(EmOrderState.APPROVED);
        } else {
            refused(SuperviseeProblem.EM_TERM_TOO_LONG, () -> orders.propose(world.beilin, proposal));
        }
    }

    @Test
    void anOrderThatEndsBeforeItBeginsOrIsOverIsRefused() {
        refused(
                SuperviseeProblem.END_BEFORE_BEGIN,
                () -> orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-04-02", "2019-04-01")));
        refused(
                SuperviseeProblem.EM_TERM_OVER,
                () -> orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-03-01", "2019-03-30")));
    }

    @Test
    void ordersOfOnePersonDoNotOverlap() {
        approved(key, "2019-03-31", "2019-04-30");

        refused(
                SuperviseeProblem.EM_ORDER_OVERLAPS,
                () -> orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-04-30", "2019-05-30")));
        assertThat(orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-05-01", "2019-05-30"))
                        .state())
                .isEqualTo(EmOrderState.SUBMITTED);
        assertThat(orders.ofSupervisee(world.office, key))
                .extracting(EmOrder::state)
                .containsExactly(EmOrderState.SUBMITTED, EmOrderState.APPROVED);
    }

    @Test
    void whoProposesMayNotApprove() {
        EmOrder order = orders.propose(world.beilinHead, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"));

        refused(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, () -> orders.approve(world.beilinHead, order.id(), null));
        assertThat(orders.find(world.beilin, order.id()).state()).isEqualTo(EmOrderState.SUBMITTED);
    }

    @Test
    void onlyTheHeadMayApprove() {
        EmOrder order = orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"));
        Caller colleague = world.account("colleague", "610103", Role.COUNTY_OFFICER);
        Caller otherHead = world.account("lianhu-head", "610104", Role.COUNTY_JUSTICE_HEAD);

        assertThatThrownBy(() -> orders.approve(colleague, order.id(), null)).hasMessageContaining("NOT_PERMITTED");
        assertThatThrownBy(() -> orders.approve(otherHead, order.id(), null)).hasMessageContaining("OUTSIDE_OWN_UNIT");
    }

    @Test
    void aNamedApproverMustBeEntitledAndAloneDecides() {
        world.account("lianhu-head", "610104", Role.COUNTY_JUSTICE_HEAD);
        Caller deputy = world.account("deputy", "610103", Role.COUNTY_JUSTICE_HEAD);

        refused(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, () -> proposeWithApprover("lianhu-head"));
        refused(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, () -> proposeWithApprover("nobody"));
        refused(SuperviseeProblem.EM_APPROVER_IS_PROPOSER, () -> proposeWithApprover("beilin"));
        EmOrder order = proposeWithApprover("beilin-head");
        refused(SuperviseeProblem.EM_APPROVER_NOT_ENTITLED, () -> orders.approve(deputy, order.id(), null));
        assertThat(orders.approve(world.beilinHead, order.id(), null).decidedBy())
                .isEqualTo("beilin-head");
    }

    private EmOrder proposeWithApprover(String approver) {
        return orders.propose(
                world.beilin,
                new EmProposal(
                        key,
                        "KEY_PERSON",
                        "判决书",
                        null,
                        LocalDate.parse("2019-03-31"),
                        LocalDate.parse("2019-04-30"),
                        approver));
    }

    @Test
    void aRejectedOrderIsNeverInForce() {
        EmOrder order = orders.propose(world.beilin, proposal(key, "KEY_PERSON", "2019-03-31", "2019-04-30"));

        orders.reject(world.beilinHead, order.id(), null, "证据不足");

        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.approve(world.beilinHead, order.id(), null));
        assertThat(orders.positioningOrderAt(key, at("2019-04-01T00:00")).lawful())
                .isFalse();
    }

    @Test
    void theListTellsWhoIsPositioned() {
        approved(key, "2019-03-31", "2019-04-30");

        assertThat(world.registry
                        .list(world.beilin, new SuperviseeQuery(null, null, null, true, null, 200))
                        .items())
                .anySatisfy(person -> {
                    assertThat(person.id()).isEqualTo(key);
                    assertThat(person.positioned()).isTrue();
                });
        assertThat(world.registry
                        .list(world.beilin, new SuperviseeQuery(null, null, null, false, null, 200))
                        .items())
                .noneMatch(person -> person.id().equals(key))
                .anyMatch(person -> person.id().equals(ordinary));
    }

    private static EmOrder approved(String person, String start, String end) {
        EmOrder order = orders.propose(world.beilin, proposal(person, "KEY_PERSON", start, end));
        return orders.approve(world.beilinHead, order.id(), null);
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
