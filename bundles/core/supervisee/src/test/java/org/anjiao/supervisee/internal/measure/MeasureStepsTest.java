package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.wish;
import static org.assertj.core.api.Assertions.assertThat;

import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-31: what may be told as conduct, and what the office verifies before the county decides. */
class MeasureStepsTest {
    private static MeasureWorld world;
    private static MeasureBook measures;

    private String person;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
        measures = world.measures;
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        at("2026-05-10");
        person = world.person("缓刑", "2026-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "缓刑,2026-05-10,TWO_WARNINGS",
        "缓刑,2026-05-10,NOT_CORRECTED_AFTER_POLICE_PENALTY",
        "缓刑,2026-05-10,TWO_ADMONITIONS",
        "假释,2026-05-10,TWO_WARNINGS",
        "暂予监外执行,2026-05-10,TWO_WARNINGS",
        "缓刑,2019-05-10,THREE_WARNINGS",
        "缓刑,2019-05-10,TWO_WARNINGS",
        "缓刑,2026-05-10,REVOKE_PROBATION",
        "缓刑,2026-05-10,COMMENDATION_CONDITIONS",
        "缓刑,2026-05-10,OBEYS_LAW",
        "缓刑,2026-05-10,NO_SUCH_EVENT"
    })
    void whatWentBeforeIsCountedAndCannotBeTold(String category, String day, String event) {
        String somebody = world.person(category, "2019-01-05");
        Conduct told = breach(somebody, event, day);
        refused(MeasureProblem.MEASURE_EVENT, () -> measures.judge(world.world.office, told));
        refused(
                MeasureProblem.MEASURE_EVENT,
                () -> measures.propose(world.world.office, departing(told, MeasureKind.WARNING, event, null)));
        refused(MeasureProblem.MEASURE_EVENT, () -> world.cases.open(world.world.office, told));
        assertThat(world.cases(somebody)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-10,MINOR_BREACH,ADMONITION",
        "2026-05-10,SERIOUS_BREACH,WARNING",
        "2019-05-10,SERIOUS_BREACH,WARNING"
    })
    void theHeadOfTheOfficeVerifiesWhatAnOfficerThereProposes(String day, String event, MeasureKind kind) {
        at(day);
        String somebody = world.person("缓刑", "2019-01-05");
        Measure proposed = world.asSuggested(breach(somebody, event, day));
        assertThat(proposed.kind()).isEqualTo(kind);
        assertThat(proposed.toVerify()).isTrue();
        String id = proposed.id();
        refused(
                MeasureProblem.MEASURE_NOT_VERIFIED,
                () -> measures.decide(world.world.agencyHead, id, null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> measures.verify(world.world.office, id, null, true, null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> measures.verify(world.world.agencyHead, id, null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> measures.verify(world.world.officeHead, id, null, false, " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> measures.verify(world.world.officeHead, id, proposed.version() + 1, true, null));

        Measure verified = measures.verify(world.world.officeHead, id, proposed.version(), true, "已核实");
        assertThat(verified.state()).isEqualTo(MeasureState.VERIFIED);
        assertThat(verified.verifiedBy()).isEqualTo(world.world.officeHead.account());
        refused(MeasureProblem.MEASURE_STATE, () -> measures.verify(world.world.officeHead, id, null, true, null));
        assertThat(measures.decide(world.world.agencyHead, id, null, true, null).state())
                .isEqualTo(MeasureState.ISSUED);
        assertThat(world.steps(somebody)).contains("MEASURE_PROPOSED", "MEASURE_VERIFIED", "MEASURE_GRANTED");
    }

    @Test
    void whatTheHeadOfTheOfficeDoesNotFindSoIsRefused() {
        Measure proposed = world.asSuggested(minor());
        Measure refused = measures.verify(world.world.officeHead, proposed.id(), null, false, "当日已请假");
        assertThat(refused.state()).isEqualTo(MeasureState.REFUSED);
        assertThat(refused.comment()).isEqualTo("当日已请假");
        assertThat(refused.decidedBy()).isNull();
        assertThat(world.asSuggested(minor()).state()).isEqualTo(MeasureState.PROPOSED);
    }

    @Test
    void nobodyElseWaitsForTheOffice() {
        Measure ofHead =
                measures.propose(world.world.officeHead, wish(minor(), MeasureKind.ADMONITION, "MINOR_BREACH"));
        assertThat(ofHead.toVerify()).isFalse();
        assertThat(measures.decide(world.world.agencyHead, ofHead.id(), null, true, null)
                        .state())
                .isEqualTo(MeasureState.ISSUED);
        Measure ofCounty = measures.propose(
                world.world.beilin,
                wish(breach(person, "MINOR_BREACH", "2026-05-09"), MeasureKind.ADMONITION, "MINOR_BREACH"));
        assertThat(ofCounty.toVerify()).isFalse();
        refused(
                MeasureProblem.MEASURE_STATE,
                () -> measures.verify(world.world.officeHead, ofCounty.id(), null, true, null));
        Measure toTheCourt = measures.propose(
                world.world.office,
                departing(
                        breach(person, "OTHER_SERIOUS", "2026-05-08"),
                        MeasureKind.REVOKE_PROBATION,
                        "OTHER_SERIOUS",
                        null));
        assertThat(toTheCourt.toVerify())
                .as("6.3: the office's head has no part in it")
                .isFalse();
    }

    private Conduct minor() {
        return breach(person, "MINOR_BREACH", "2026-05-10");
    }

    private static void at(String day) {
        world.world.clock.set(day + "T10:00");
    }
}
