package org.anjiao.supervisee.internal.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.EmExtension;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an order: notice, extension, expiry at the minute, return of the device (T-25, S-07). */
class EmOrderCourseTest {
    private static TestWorld world;
    private static EmOrderBook orders;
    private static DueWatch watch;
    private static DueListReader dues;
    private static EmDuties duties;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        orders = EmOrderBookTest.orders(world);
        watch = new DueWatch(world.desk, List.of(new EmOrderClock(world.desk)), new SilentBell());
        dues = new DueListReader(world.desk);
        duties = new EmDuties(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-01-10T09:00");
        person = keyPerson("涉黑涉恶");
        world.documents.clear();
        world.audited.clear();
    }

    private static String keyPerson(String categories) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("重点类别", categories);
        row.put("矫正结束日期", "2028-01-01");
        return world.person(row);
    }

    private EmOrder approved() {
        EmOrder order = orders.propose(world.beilin, warned("610103-D14-2026-0001"));
        return orders.approve(world.beilinHead, order.id(), order.version());
    }

    private EmProposal warned(String decision) {
        return new EmProposal(
                person,
                "REFUSES_REPORT_WARNED",
                "两次拒不报告活动情况的谈话笔录",
                decision,
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 4, 10),
                null);
    }

    private List<Due> dues(DueKind kind) {
        return dues.list(world.beilin, new DueQuery(null, person, kind, null, null, 10))
                .items();
    }

    private List<String> steps() {
        return new TimelineReader(world.desk)
                .of(world.beilin, person, null, 50).items().stream()
                        .map(TimelineEntry::action)
                        .toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private static boolean lawful(String person, String time) {
        return orders.positioningOrderAt(person, at(time)).lawful();
    }

    @Test
    void aGroundThatRestsOnADecisionNamesIt() {
        refused(EmOrderProblem.EM_DECISION_REQUIRED, () -> orders.propose(world.beilin, warned(null)));
        refused(EmOrderProblem.EM_DECISION_REQUIRED, () -> orders.propose(world.beilin, warned(" ")));
        assertThat(orders.propose(world.beilin, warned("610103-D14-2026-0001")).decisionRef())
                .isEqualTo("610103-D14-2026-0001");
    }

    @Test
    void theFiveGroundsOfTheLawAndNoOther() {
        for (String ground : List.of(
                "PROHIBITION_BREACHED",
                "LEFT_WITHOUT_APPROVAL",
                "REFUSES_REPORT_WARNED",
                "POLICE_PENALTY",
                "REVOCATION_PROPOSED")) {
            person = keyPerson("");
            EmOrder order = orders.propose(world.beilin, proposal(ground));
            assertThat(order.basis()).isEqualTo("CN-2020 1.0.0 第二十九条");
        }
        refused(SuperviseeProblem.EM_GROUND_REQUIRED, () -> orders.propose(world.beilin, proposal("KEY_PERSON")));
        refused(SuperviseeProblem.EM_GROUND_REQUIRED, () -> orders.propose(world.beilin, proposal("RISK_HIGH")));
        refused(SuperviseeProblem.EM_GROUND_REQUIRED, () -> orders.propose(world.beilin, proposal(" ")));
    }

    private EmProposal proposal(String ground) {
        EmProposal given = warned("文书一号");
        return new EmProposal(person, ground, given.evidence(), given.decisionRef(), given.start(), given.end(), null);
    }

    @Test
    void thePersonsCopyNamesPeriodGroundArticleAndTheWayToComplain() {
        EmOrder order = approved();

        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-11");
            assertThat(document.superviseeId()).isEqualTo(person);
            assertThat(document.unitId()).isEqualTo("u-610103");
            assertThat(document.addressee()).isNull();
            assertThat(document.recordId()).isEqualTo(order.id());
            assertThat(document.body())
                    .contains("2026-01-10", "2026-04-10", "被给予警告", "610103-D14-2026-0001", "第二十九条", "申诉", "人民检察院");
        });
        assertThat(order.documentId()).isEqualTo("doc-1");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-09,false", "2026-01-10,true", "2026-01-12,true", "2026-01-13,false"})
    void theNoticeIsSignedFromTheDayOfTheDecisionToToday(LocalDate day, boolean possible) {
        EmOrder order = approved();
        world.clock.set("2026-01-12T09:00");

        if (possible) {
            EmOrder signed = orders.signNotice(world.office, order.id(), order.version(), day);
            assertThat(signed.noticeSignedOn()).isEqualTo(day);
            assertThat(signed.version()).isGreaterThan(order.version());
            refused(
                    EmOrderProblem.EM_NOTICE_NOTHING_TO_SIGN,
                    () -> orders.signNotice(world.office, order.id(), null, day));
        } else {
            refused(EmOrderProblem.EM_NOTICE_DAY, () -> orders.signNotice(world.office, order.id(), null, day));
        }
    }

    @Test
    void onlyAHeadOfTheUnitThatThePackNamesApproves() {
        EmOrder order = orders.propose(world.beilin, warned("文书一号"));
        Caller cityHead = world.account("city-head", "6101", Role.COUNTY_JUSTICE_HEAD);

        refused(SuperviseeProblem.DECISION_LEVEL, () -> orders.approve(cityHead, order.id(), null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> orders.reject(cityHead, order.id(), null, "不同意"));
        assertThat(orders.find(world.beilin, order.id()).state()).isEqualTo(EmOrderState.SUBMITTED);
    }

    @Test
    void anOrderThatSomebodyHasChangedMeanwhileIsNotDecidedOn() {
        EmOrder order = orders.propose(world.beilin, warned("文书一号"));
        orders.approve(world.beilinHead, order.id(), order.version());

        refused(CommonProblem.STALE_VERSION, () -> orders.reject(world.beilinHead, order.id(), order.version(), "重复"));
        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.reject(world.beilinHead, order.id(), null, "重复"));
    }

    /** Neither by the one's nor by the other's doing is a person under two orders for the same day. */
    @Test
    void ofProposalsAtTheSameMomentOneIsTaken() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<CompletableFuture<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            together.await();
                            orders.propose(world.beilin, warned("文书一号"));
                            return true;
                        } catch (ProblemException refused) {
                            assertThat(refused.code())
                                    .isIn(SuperviseeProblem.EM_ORDER_OVERLAPS, CommonProblem.STALE_VERSION);
                            return false;
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    threads));
        }
        long taken = 0;
        for (CompletableFuture<Boolean> each : tries) {
            taken += each.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }

        threads.shutdown();
        assertThat(taken).isEqualTo(1);
        assertThat(orders.ofSupervisee(world.beilin, person)).hasSize(1);
    }

    @Test
    void anOrderExpiresAtTheMinuteAndTheDeviceIsDueBack() {
        EmOrder order = approved();
        assertThat(dues(DueKind.EM_END)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 4, 10));
        assertThat(dues(DueKind.EM_END)).extracting(Due::until).containsExactly(at("2026-04-11T00:00"));

        world.clock.set("2026-04-10T23:59:59");
        watch.look();
        assertThat(state(order)).isEqualTo(EmOrderState.APPROVED);
        assertThat(lawful(person, "2026-04-10T23:59:59")).isTrue();
        world.clock.set("2026-04-11T00:00");
        assertThat(state(order)).as("before the watch has looked").isEqualTo(EmOrderState.EXPIRED);
        assertThat(lawful(person, "2026-04-11T00:00")).isFalse();
        watch.look();
        watch.look();

        assertThat(state(order)).isEqualTo(EmOrderState.EXPIRED);
        assertThat(steps()).filteredOn("EM_ORDER_EXPIRED"::equals).hasSize(1);
        assertThat(dues(DueKind.EM_END)).isEmpty();
        assertThat(dues(DueKind.EM_RETURN)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 4, 14));
        refused(
                SuperviseeProblem.EM_ORDER_STATE,
                () -> orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2026, 5, 1), "仍需"));
        refused(SuperviseeProblem.EM_ORDER_STATE, () -> orders.release(world.beilin, order.id(), null, "不再需要"));

        world.clock.set("2026-04-13T09:00");
        refused(
                EmOrderProblem.EM_RETURN_DAY,
                () -> orders.returnDevice(world.office, order.id(), null, LocalDate.of(2026, 4, 9)));
        refused(
                EmOrderProblem.EM_RETURN_DAY,
                () -> orders.returnDevice(world.office, order.id(), null, LocalDate.of(2026, 4, 14)));
        EmOrder closed = orders.returnDevice(world.office, order.id(), null, LocalDate.of(2026, 4, 13));
        assertThat(closed.state()).isEqualTo(EmOrderState.CLOSED);
        assertThat(dues(DueKind.EM_RETURN)).isEmpty();
    }

    @Test
    void aDeviceThatIsBackBeforeTheWatchHasLookedIsNotWantedBackAgain() {
        EmOrder order = approved();
        world.clock.set("2026-04-11T00:00");

        orders.returnDevice(world.office, order.id(), null, LocalDate.of(2026, 4, 11));
        watch.look();

        assertThat(dues(DueKind.EM_RETURN)).isEmpty();
        assertThat(steps()).contains("EM_ORDER_EXPIRED", "EM_DEVICE_RETURNED");
    }

    private EmOrderState state(EmOrder order) {
        return orders.find(world.beilin, order.id()).state();
    }

    @Test
    void anExtensionNeedsAnEvaluationAndADecisionOfItsOwn() {
        EmOrder order = approved();
        world.clock.set("2026-04-01T09:00");

        refused(
                EmOrderProblem.EM_EVALUATION_REQUIRED,
                () -> orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2026, 7, 10), null));
        EmOrder asked = orders.requestExtension(
                world.beilin, order.id(), order.version(), LocalDate.of(2026, 7, 10), "仍拒不报告活动情况");
        assertThat(asked.version()).isGreaterThan(order.version());
        assertThat(asked.end()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(lawful(person, "2026-04-11T00:00"))
                .as("asked is not granted")
                .isFalse();
        refused(
                EmOrderProblem.EM_EXTENSION_PENDING,
                () -> orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2026, 5, 1), "仍需"));

        EmOrder granted = orders.decideExtension(world.beilinHead, order.id(), asked.version(), true, null);

        assertThat(granted.end()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(granted.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(EmExtension.State.GRANTED);
            assertThat(extension.from()).isEqualTo(LocalDate.of(2026, 4, 10));
            assertThat(extension.decidedBy()).isEqualTo("beilin-head");
            assertThat(extension.basis()).isEqualTo("CN-2020 1.0.0 第二十九条");
            assertThat(extension.documentId()).isEqualTo("doc-2");
        });
        assertThat(world.documents.get(1).body()).contains("2026-04-10", "2026-07-10", "第二十九条", "申诉");
        assertThat(dues(DueKind.EM_END)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 7, 10));
        world.clock.set("2026-04-11T00:00");
        watch.look();
        assertThat(state(order)).isEqualTo(EmOrderState.APPROVED);
        assertThat(lawful(person, "2026-07-10T23:59:59")).isTrue();
        world.clock.set("2026-07-11T00:00");
        watch.look();
        assertThat(state(order)).isEqualTo(EmOrderState.EXPIRED);
        assertThat(lawful(person, "2026-07-11T00:00")).isFalse();
        orders.signNotice(world.office, order.id(), null, LocalDate.of(2026, 1, 10));
        EmOrder signed = orders.signNotice(world.office, order.id(), null, LocalDate.of(2026, 4, 2));
        assertThat(signed.extensions().get(0).noticeSignedOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10,EM_EXTENSION_NOT_LATER",
        "2026-04-11,",
        "2026-07-09,",
        "2026-07-10,",
        "2026-07-11,EM_TERM_TOO_LONG"
    })
    void anExtensionIsAtMostThreeMonthsAfterTheOldEnd(LocalDate to, String code) {
        EmOrder order = approved();

        if (code == null) {
            EmOrder asked = orders.requestExtension(world.beilin, order.id(), null, to, "仍需");
            assertThat(asked.extensions()).extracting(EmExtension::to).containsExactly(to);
        } else {
            assertThatThrownBy(() -> orders.requestExtension(world.beilin, order.id(), null, to, "仍需"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code().name()).isEqualTo(code));
        }
    }

    @Test
    void whoAskedForAnExtensionDoesNotGrantItAndARefusalNeedsItsReason() {
        EmOrder order = approved();
        orders.requestExtension(world.beilinHead, order.id(), null, LocalDate.of(2026, 5, 1), "仍需");

        refused(
                SuperviseeProblem.EM_APPROVER_IS_PROPOSER,
                () -> orders.decideExtension(world.beilinHead, order.id(), null, true, null));
        Caller deputy = world.account("deputy-head", "610103", Role.COUNTY_JUSTICE_HEAD);
        refused(CommonProblem.FIELD_REQUIRED, () -> orders.decideExtension(deputy, order.id(), null, false, null));
        EmOrder refused = orders.decideExtension(deputy, order.id(), null, false, "已能按时报告");

        assertThat(refused.end()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(refused.extensions().get(0).state()).isEqualTo(EmExtension.State.REFUSED);
        refused(EmOrderProblem.EM_NO_EXTENSION, () -> orders.decideExtension(deputy, order.id(), null, true, null));
    }

    @Test
    void anExtensionThatNobodyDecidedOnLapsesWithTheOrder() {
        EmOrder order = approved();
        orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2026, 5, 1), "仍需");
        world.clock.set("2026-04-11T00:00");
        watch.look();

        assertThat(orders.find(world.beilin, order.id()).extensions())
                .extracting(EmExtension::state)
                .containsExactly(EmExtension.State.LAPSED);
    }

    /** An order of the campaign of 2019 cannot be carried over the day on which the Law came into force. */
    @Test
    void aGroundOf2012DoesNotLastBeyondItsRules() {
        world.clock.set("2020-04-01T09:00");
        EmOrder order = orders.propose(
                world.beilin,
                new EmProposal(
                        person, "KEY_PERSON", "认定表", null, LocalDate.of(2020, 4, 1), LocalDate.of(2020, 6, 30), null));
        orders.approve(world.beilinHead, order.id(), null);

        refused(
                SuperviseeProblem.EM_GROUND_REQUIRED,
                () -> orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2020, 7, 1), "仍需"));
    }

    @Test
    void underTheMeasuresOf2012AnExtensionNeedsNoEvaluation() {
        world.clock.set("2019-04-01T09:00");
        EmOrder order = orders.propose(
                world.beilin,
                new EmProposal(
                        person, "KEY_PERSON", "认定表", null, LocalDate.of(2019, 4, 1), LocalDate.of(2019, 5, 1), null));
        orders.approve(world.beilinHead, order.id(), null);

        assertThat(orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2019, 8, 1), null)
                        .extensions())
                .extracting(EmExtension::basis)
                .allMatch(basis -> basis.startsWith("CN-2012"));
    }

    @Test
    void aReleasedOrderIsTheNextMinuteNoOrderAndTheDeviceIsDueBack() {
        EmOrder order = approved();
        world.clock.set("2026-02-01T12:00");

        EmOrder released = orders.release(world.beilin, order.id(), order.version(), "已能按时报告");

        assertThat(released.reason()).isEqualTo("已能按时报告");
        assertThat(dues(DueKind.EM_END)).isEmpty();
        assertThat(dues(DueKind.EM_RETURN)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 2, 4));
        assertThat(world.documents.get(1).body()).contains("解除", "已能按时报告");
        world.clock.set("2026-04-11T00:00");
        watch.look();
        assertThat(steps()).doesNotContain("EM_ORDER_EXPIRED");
    }

    @Test
    void whoWearsOnUnderTheNextOrderKeepsTheDevice() {
        EmOrder first = approved();
        world.clock.set("2026-04-01T09:00");
        EmOrder next = orders.propose(
                world.beilin,
                new EmProposal(
                        person,
                        "REVOCATION_PROPOSED",
                        "拟提请撤销缓刑",
                        null,
                        LocalDate.of(2026, 4, 11),
                        LocalDate.of(2026, 5, 11),
                        null));
        orders.approve(world.beilinHead, next.id(), null);
        world.clock.set("2026-04-11T00:00");
        watch.look();

        assertThat(state(first)).isEqualTo(EmOrderState.EXPIRED);
        assertThat(dues(DueKind.EM_RETURN)).isEmpty();
        assertThat(lawful(person, "2026-04-11T00:00")).isTrue();
    }

    @Test
    void eachStepIsOnTheTimeLineAndInTheAuditLog() {
        EmOrder order = approved();
        orders.release(world.beilin, order.id(), null, "不再需要");

        assertThat(steps()).containsExactly("EM_ORDER_RELEASE", "EM_ORDER_APPROVE", "EM_ORDER_PROPOSE");
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .containsExactly("EM_ORDER_PROPOSE", "EM_ORDER_APPROVE", "EM_ORDER_RELEASE");
    }

    /** S-07: under the rules of 2019 a key person is to be fitted with a device. */
    @Test
    void aKeyPersonOf2019IsToBeFittedUntilSomebodyHasOrderedIt() {
        world.clock.set("2019-03-20T09:00");

        EmDuty duty = orders.evaluate(world.beilin, person);

        assertThat(duty).isEqualTo(new EmDuty(true, false, LocalDate.of(2019, 3, 23), "CN-2012 1.0.0 附件4.2"));
        assertThat(dues(DueKind.EM_FIT)).hasSize(1);
        assertThat(steps()).containsExactly("EM_FIT_REQUIRED");
        duties.sweep();
        orders.evaluate(world.beilin, person);
        assertThat(dues(DueKind.EM_FIT)).as("once").hasSize(1);

        EmOrder order = orders.propose(
                world.beilin,
                new EmProposal(
                        person, "KEY_PERSON", "认定表", null, LocalDate.of(2019, 3, 20), LocalDate.of(2019, 6, 20), null));
        assertThat(dues(DueKind.EM_FIT)).as("proposed is not fitted").hasSize(1);
        orders.approve(world.beilinHead, order.id(), null);
        assertThat(dues(DueKind.EM_FIT)).isEmpty();
        assertThat(orders.evaluate(world.beilin, person))
                .isEqualTo(new EmDuty(true, true, null, "CN-2012 1.0.0 附件4.2"));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-03,false", "2019-03-04,true", "2020-06-30,true", "2020-07-01,false", "2026-01-10,false"})
    void theSweepFindsKeyPersonsWhileTheRuleIsInForce(String day, boolean mandatory) {
        world.clock.set(day + "T09:00");
        String ordinary = keyPerson("");

        duties.sweep();

        assertThat(dues(DueKind.EM_FIT)).hasSize(mandatory ? 1 : 0);
        person = ordinary;
        assertThat(dues(DueKind.EM_FIT)).isEmpty();
    }

    @Test
    void theTaskIsDroppedWhenTheRuleCeases() {
        world.clock.set("2020-06-30T09:00");
        duties.sweep();
        assertThat(dues(DueKind.EM_FIT)).hasSize(1);
        world.clock.set("2020-07-01T09:00");

        duties.sweep();

        assertThat(dues(DueKind.EM_FIT)).isEmpty();
        assertThat(orders.evaluate(world.beilin, person)).isEqualTo(new EmDuty(false, false, null, null));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
