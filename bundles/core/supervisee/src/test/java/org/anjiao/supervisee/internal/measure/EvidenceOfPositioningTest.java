package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.internal.positioning.EmOrderBook;
import org.anjiao.supervisee.internal.positioning.EmOrderClock;
import org.anjiao.supervisee.internal.positioning.EmOrderNotices;
import org.anjiao.supervisee.internal.prohibition.ProhibitionBook;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.reply.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law art. 29: the warning, the penalty and the order that was breached are looked up, not believed. */
class EvidenceOfPositioningTest {
    private static MeasureWorld world;
    private static EmOrderBook orders;
    private static ProhibitionBook prohibitions;

    private String person;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
        orders = new EmOrderBook(
                world.world.desk,
                new EmOrderClock(world.world.desk),
                new EmOrderNotices(world.world.desk, world.world.caseDocuments()));
        prohibitions = new ProhibitionBook(world.world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.world.clock.set("2026-06-10T10:00");
        person = world.person("缓刑", "2026-01-05");
    }

    @Test
    void theWarningIsOneThatStands() {
        refused(EmOrderProblem.EM_DECISION_UNKNOWN, () -> propose("REFUSES_REPORT_WARNED", "警告一号", null));
        Measure admonition = world.issued(world.asSuggested(breach(person, "MINOR_BREACH", "2026-06-09")));
        refused(
                EmOrderProblem.EM_DECISION_UNKNOWN,
                () -> propose("REFUSES_REPORT_WARNED", admonition.documentNumber(), null));
        Measure warning = world.warned(person, "2026-06-10");
        String another = world.person("缓刑", "2026-01-05");
        refused(
                EmOrderProblem.EM_DECISION_UNKNOWN,
                () -> propose(another, "REFUSES_REPORT_WARNED", warning.documentNumber(), null));

        EmOrder order = propose("REFUSES_REPORT_WARNED", warning.documentNumber(), null);
        assertThat(order.elsewhere()).isNull();
        world.measures.withdraw(world.world.agencyHead, warning.id(), null, "异议成立");
        refused(EmOrderProblem.EM_DECISION_UNKNOWN, () -> orders.approve(world.world.beilinHead, order.id(), null));
    }

    @Test
    void thePenaltyIsOneThatThePoliceImposed() {
        Measure proposed = world.asSuggested(breach(person, "RULES_BREACHED", "2026-06-10"));
        assertThat(proposed.kind()).isEqualTo(MeasureKind.POLICE_PENALTY);
        world.issued(proposed);
        refused(EmOrderProblem.EM_DECISION_UNKNOWN, () -> propose("POLICE_PENALTY", "公（碑）行罚决字1号", null));
        world.proceedings.answer(
                world.world.beilin,
                world.proceeding(person).id(),
                null,
                new Ruling(true, "公（碑）行罚决字1号", LocalDate.of(2026, 6, 10), null, null));
        refused(EmOrderProblem.EM_DECISION_UNKNOWN, () -> propose("POLICE_PENALTY", "公（碑）行罚决字2号", null));
        assertThat(propose("POLICE_PENALTY", "公（碑）行罚决字1号", null).state()).isEqualTo(EmOrderState.SUBMITTED);
    }

    @Test
    void whatWasDecidedElsewhereNeedsAReason() {
        EmOrder order = propose("REFUSES_REPORT_WARNED", "610203-D14-2025-0009", "原执行地王益区作出");
        assertThat(order.elsewhere()).isEqualTo("原执行地王益区作出");
        assertThat(orders.approve(world.world.beilinHead, order.id(), null).state())
                .isEqualTo(EmOrderState.APPROVED);
    }

    @Test
    void whoIsToBeRevokedIsOneForWhomItIsProposedOrToBeProposed() {
        refused(EmOrderProblem.EM_NO_REVOCATION, () -> propose("REVOCATION_PROPOSED", null, null));
        Measure wished = world.measures.propose(
                world.world.office,
                departing(
                        breach(person, "SERIOUS_BREACH", "2026-06-10"),
                        MeasureKind.REVOKE_PROBATION,
                        "OTHER_SERIOUS",
                        null));
        EmOrder order = propose("REVOCATION_PROPOSED", null, null);
        world.measures.withdraw(world.world.office, wished.id(), null, "证据不足");
        refused(EmOrderProblem.EM_NO_REVOCATION, () -> orders.approve(world.world.beilinHead, order.id(), null));
        orders.reject(world.world.beilinHead, order.id(), null, "不再拟提请");

        assertThat(propose("REVOCATION_PROPOSED", null, "原执行地已提请").elsewhere()).isEqualTo("原执行地已提请");
    }

    @Test
    void aCaseThatTheLawHasOpenedIsEnough() {
        world.world.clock.set("2026-02-01T10:00");
        world.absence(person, "2026-02-01", "2026-03-10");
        assertThat(world.cases(person)).hasSize(1);
        assertThat(propose("REVOCATION_PROPOSED", null, null).state()).isEqualTo(EmOrderState.SUBMITTED);
    }

    @Test
    void onlyAnOrderThatHasBegunCanHaveBeenBreached() {
        refused(EmOrderProblem.EM_NO_PROHIBITION, () -> propose("PROHIBITION_BREACHED", null, null));
        prohibited("2026-06-11", "2026-12-10");
        refused(EmOrderProblem.EM_NO_PROHIBITION, () -> propose("PROHIBITION_BREACHED", null, null));
        world.world.clock.set("2026-06-11T10:00");
        assertThat(propose("PROHIBITION_BREACHED", null, null).state()).isEqualTo(EmOrderState.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({
        "PROHIBITION_BREACHED_MINOR,WARNING",
        "PROHIBITION_BREACHED_SERIOUS,REVOKE_PROBATION",
    })
    void aMeasureForABreachedOrderNeedsTheOrderOfThatDay(String event, MeasureKind kind) {
        prohibited("2026-05-01", "2026-06-08");
        refused(
                MeasureProblem.MEASURE_NO_PROHIBITION,
                () -> world.measures.judge(world.world.office, breach(person, event, "2026-04-30")));
        refused(
                MeasureProblem.MEASURE_NO_PROHIBITION,
                () -> world.measures.judge(world.world.office, breach(person, event, "2026-06-09")));
        refused(
                MeasureProblem.MEASURE_NO_PROHIBITION,
                () -> world.measures.propose(
                        world.world.office,
                        departing(breach(person, "SERIOUS_BREACH", "2026-06-09"), kind, event, null)));
        assertThat(world.asSuggested(breach(person, event, "2026-05-01")).kind())
                .isEqualTo(kind);
        assertThat(world.asSuggested(breach(person, event, "2026-06-08")).kind())
                .isEqualTo(kind);
    }

    private void prohibited(String from, String to) {
        prohibitions.register(
                world.world.beilin,
                new NewProhibition(
                        person,
                        Set.of(ProhibitionKind.PLACE),
                        "禁止进入夜总会、酒吧",
                        "某区人民法院",
                        "刑初1号",
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        Set.of()));
    }

    private EmOrder propose(String ground, String decision, String elsewhere) {
        return propose(person, ground, decision, elsewhere);
    }

    private static EmOrder propose(String whom, String ground, String decision, String elsewhere) {
        LocalDate today = world.world.desk.today();
        return orders.propose(
                world.world.beilin,
                new EmProposal(whom, ground, "谈话笔录", decision, today, today.plusMonths(1), null, elsewhere));
    }
}
