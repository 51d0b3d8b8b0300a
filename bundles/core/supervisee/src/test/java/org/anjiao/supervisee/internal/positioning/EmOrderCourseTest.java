package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an order: notice, extension, expiry at the minute, return of the device (T-25, S-07). */
class EmOrderCourseTest extends EmOrderCases {
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
        return new EmProposal(
                person,
                ground,
                given.evidence(),
                given.decisionRef(),
                given.start(),
                given.end(),
                null,
                given.elsewhere());
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
                    .contains("2026-01-10", "2026-04-10", "被给予警告", "610103-D14-2026-0001", "第二十九条", "申诉", "人民检察院")
                    .contains("不得拆除、损毁", "后果", "撤销缓刑");
            assertThat(document.copies()).as("unless the pack says so").isEmpty();
        });
        assertThat(order.documentId()).isEqualTo("doc-1");
    }

    @Test
    void whoHasNotSignedIsToSignUntilTheOrderEnds() {
        EmOrder order = approved();
        assertThat(dues(DueKind.EM_NOTICE)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 1, 13));

        orders.signNotice(world.office, order.id(), null, LocalDate.of(2026, 1, 10));
        assertThat(dues(DueKind.EM_NOTICE)).isEmpty();

        world.clock.set("2026-04-01T09:00");
        orders.requestExtension(world.beilin, order.id(), null, LocalDate.of(2026, 7, 10), "仍拒不报告活动情况");
        orders.decideExtension(world.beilinHead, order.id(), null, true, null);
        assertThat(dues(DueKind.EM_NOTICE)).extracting(Due::lastDay).containsExactly(LocalDate.of(2026, 4, 4));
        assertThat(world.documents.get(1).body()).contains("要求", "后果");
        orders.signNotice(world.office, order.id(), null, LocalDate.of(2026, 4, 1));
        assertThat(dues(DueKind.EM_NOTICE)).isEmpty();
    }

    @Test
    void anEndedOrderIsNoLongerSignedFor() {
        EmOrder order = approved();
        orders.release(world.beilin, order.id(), null, "已能按时报告");

        assertThat(dues(DueKind.EM_NOTICE)).isEmpty();
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
                        "LEFT_WITHOUT_APPROVAL",
                        "未经批准离开所居住的市、县",
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
}
