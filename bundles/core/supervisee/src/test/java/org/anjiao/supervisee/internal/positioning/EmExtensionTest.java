package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.EmExtension;
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

/** An extension is an order of its own: its evaluation, its limits, its decision (T-25). */
class EmExtensionTest extends EmOrderCases {
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
}
