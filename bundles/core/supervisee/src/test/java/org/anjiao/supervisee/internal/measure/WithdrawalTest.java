package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proposals that are taken back while they are with another organ. */
class WithdrawalTest {
    private MeasureWorld world;
    private MeasureBook measures;

    @BeforeEach
    void open() {
        world = new MeasureWorld();
        measures = world.measures;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "缓刑,OTHER_SERIOUS,REVOKE_PROBATION,court,procuratorate,2026-06-15",
        "假释,OTHER_SERIOUS,REVOKE_PAROLE,court,procuratorate|police|prison,2026-06-15",
        "暂予监外执行,GUARANTOR_LOST,RECOMMIT,prison,procuratorate,2026-06-15",
        "管制,RULES_BREACHED,POLICE_PENALTY,police,procuratorate,2026-06-15",
        "缓刑,OTHER_SERIOUS,REVOKE_PROBATION,court,procuratorate,2019-06-15"
    })
    void theOrganAndAllWithACopyAreToldAndNothingWaits(
            String category, String ground, MeasureKind kind, String organ, String copies, LocalDate day) {
        String person = person(category, day);
        Measure sent = sent(person, ground, kind, day);
        world.world.clock.set(day.plusDays(1) + "T10:00");

        Measure back = measures.withdraw(world.world.beilinHead, sent.id(), sent.version(), "事实有误");

        assertThat(back.state()).isEqualTo(MeasureState.WITHDRAWN);
        assertThat(back.withdrawnReason()).isEqualTo("事实有误");
        Proceeding closed = world.proceeding(person);
        assertThat(closed.state()).isEqualTo(ProceedingState.WITHDRAWN);
        assertThat(closed.ruling()).isNull();
        List<CaseDocument> letters = world.documents(person);
        CaseDocument letter = letters.get(letters.size() - 1);
        assertThat(letter.code()).isEqualTo("D-32");
        assertThat(letter.addressee()).isEqualTo(organ);
        assertThat(letter.copies()).containsExactly(copies.split("\\|"));
        assertThat(letter.body()).contains(sent.documentNumber(), "事实有误");
        assertThat(letter.recordId()).isEqualTo(closed.id());
        assertThat(world.flags(person)).doesNotContain(Flag.PROCEEDING_PENDING);
        assertThat(world.dues(world.world.office, person))
                .noneMatch(due -> due.recordId().equals(closed.id()));
        assertThat(world.steps(person)).contains("PROCEEDING_WITHDRAWN", "MEASURE_WITHDRAWN");
        world.world.clock.set(day.plusDays(60) + "T10:00");
        world.watch.look();
        assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.WITHDRAWN);
        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anotherWithTheRightToSignInTheDecidingUnitTakesItBackOnce() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        String person = person("缓刑", day);
        Measure sent = sent(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, day);
        refused(CommonProblem.NOT_PERMITTED, () -> measures.withdraw(world.world.agencyHead, sent.id(), null, "有误"));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> measures.withdraw(world.world.city, sent.id(), null, "有误"));
        refused(CommonProblem.FIELD_REQUIRED, () -> measures.withdraw(world.world.beilinHead, sent.id(), null, " "));
        assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.PENDING);

        measures.withdraw(world.world.beilinHead, sent.id(), null, "有误");

        refused(MeasureProblem.MEASURE_STATE, () -> measures.withdraw(world.world.beilin, sent.id(), null, "有误"));
        assertThat(world.documents(person))
                .filteredOn(letter -> letter.code().equals("D-32"))
                .hasSize(1);
    }

    @Test
    void afterARulingItIsTooLateAndAfterwardsThereIsNoneToFile() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        String ruledOn = person("缓刑", day);
        Measure ruled = sent(ruledOn, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, day);
        Ruling refusal = new Ruling(false, "（2026）陕0103刑更1号", day, null, null);
        world.proceedings.answer(world.world.beilin, world.proceeding(ruledOn).id(), null, refusal);
        refused(
                MeasureProblem.PROCEEDING_RULED,
                () -> measures.withdraw(world.world.beilinHead, ruled.id(), null, "有误"));
        assertThat(world.documents(ruledOn)).noneMatch(letter -> letter.code().equals("D-32"));

        String person = person("缓刑", day);
        Measure sent = sent(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, day);
        measures.withdraw(world.world.beilinHead, sent.id(), null, "有误");
        Proceeding closed = world.proceeding(person);
        refused(
                MeasureProblem.PROCEEDING_STATE,
                () -> world.proceedings.answer(world.world.beilin, closed.id(), null, refusal));
        refused(
                MeasureProblem.PROCEEDING_STATE,
                () -> world.proceedings.answered(
                        world.world.beilin,
                        new CaseReply(
                                "proceeding", closed.id(), closed.documentId(), world.world.clock.instant(), refusal)));
    }

    @Test
    void theArrestGoesWithTheRevocation() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        String person = person("缓刑", day);
        Measure revocation = sent(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, day);
        NewMeasure arrest = new NewMeasure(
                breach(person, "OTHER_SERIOUS", day.toString()),
                MeasureKind.ARREST,
                "REVOKE_PROBATION",
                "可能逃跑",
                "证据",
                null,
                revocation.id(),
                null);
        Measure wished = measures.propose(world.world.office, arrest);
        world.issued(wished);

        measures.withdraw(world.world.beilinHead, revocation.id(), null, "有误");

        assertThat(measures.find(world.world.office, wished.id()).state()).isEqualTo(MeasureState.WITHDRAWN);
        assertThat(world.proceedings
                        .list(world.world.office, new ProceedingQuery(null, person, null, null, 10))
                        .items())
                .hasSize(2)
                .allMatch(proceeding -> proceeding.state() == ProceedingState.WITHDRAWN);
        assertThat(world.flags(person)).doesNotContain(Flag.PROCEEDING_PENDING);
    }

    @Test
    void whatTheLawObligesToIsToBeProposedAgain() {
        world.world.clock.set("2026-02-01T10:00");
        String person = world.person("缓刑", "2026-01-05");
        Measure proposed = world.asSuggested(MeasureWorld.ofAbsence(world.absence(person, "2026-03-01", "2026-04-10")));
        Measure sent = world.issued(proposed);
        RecommitCase before = world.cases(person).get(0);
        assertThat(before.state()).isEqualTo(RecommitState.PROPOSED);

        measures.withdraw(world.world.beilinHead, sent.id(), null, "材料有误，拟补充后重提");

        RecommitCase again = world.cases(person).get(0);
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.state()).isEqualTo(RecommitState.OPEN);
        assertThat(again.measureId()).isNull();
        assertThat(world.steps(person)).contains("RECOMMIT_CASE_REOPENED");
    }

    private String person(String category, LocalDate day) {
        world.world.clock.set(day + "T10:00");
        return world.person(category, day.getYear() + "-01-05");
    }

    private Measure sent(String person, String ground, MeasureKind kind, LocalDate day) {
        return world.issued(measures.propose(
                world.world.office, departing(breach(person, ground, day.toString()), kind, ground, Agency.PRISON)));
    }
}
