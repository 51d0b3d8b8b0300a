package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.measure.CourtLevel;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-34, T-39 and the matrix of 6.3: the agency of the court's level proposes. */
class CourtTest {
    private static MeasureWorld world;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "缓刑,REVOKE_PROBATION,OTHER_SERIOUS,,BASIC,COUNTY,D-17",
        "缓刑,REVOKE_PROBATION,OTHER_SERIOUS,BASIC,BASIC,COUNTY,D-17",
        "缓刑,REVOKE_PROBATION,OTHER_SERIOUS,INTERMEDIATE,INTERMEDIATE,CITY,D-17",
        "缓刑,REVOKE_PROBATION,OTHER_SERIOUS,HIGH,HIGH,PROVINCE,D-17",
        "假释,REVOKE_PAROLE,OTHER_SERIOUS,INTERMEDIATE,INTERMEDIATE,CITY,D-18",
        "假释,REVOKE_PAROLE,OTHER_SERIOUS,HIGH,HIGH,PROVINCE,D-18",
        "暂予监外执行,RECOMMIT,OTHER_SERIOUS,INTERMEDIATE,INTERMEDIATE,CITY,D-20",
        "管制,COMMUTATION,MERIT,,INTERMEDIATE,CITY,D-21",
        "管制,COMMUTATION,MERIT,HIGH,HIGH,PROVINCE,D-21"
    })
    void theLevelOfTheCourtGivesTheLevelThatProposes(
            String category,
            MeasureKind kind,
            String event,
            CourtLevel wished,
            CourtLevel court,
            Level level,
            String document) {
        for (String day : new String[] {"2019-06-15", "2026-06-15"}) {
            String person = person(category, day);

            Measure proposed = propose(person, day, kind, event, wished, Agency.COURT);

            assertThat(proposed.court()).isEqualTo(court);
            assertThat(proposed.level()).isEqualTo(level);
            if (level != Level.COUNTY) {
                refused(
                        SuperviseeProblem.DECISION_LEVEL,
                        () -> world.measures.decide(world.world.agencyHead, proposed.id(), null, true, null));
            }
            Measure issued = world.issued(proposed);
            assertThat(issued.state()).isEqualTo(MeasureState.ISSUED);
            CaseDocument sent = world.documents(person).get(0);
            assertThat(sent.code()).isEqualTo(document);
            assertThat(sent.body()).contains("受理法院：" + court.zh());
            assertThat(sent.unitId())
                    .isEqualTo(
                            switch (level) {
                                case PROVINCE -> "u-61";
                                case CITY -> "u-6101";
                                default -> "u-610103";
                            });
        }
    }

    @Test
    void onlyACourtThatRulesOnItIsNamed() {
        String onProbation = person("缓刑", "2026-06-15");
        refused(
                MeasureProblem.MEASURE_COURT,
                () -> propose(
                        onProbation, "2026-06-15", MeasureKind.COMMUTATION, "MERIT", CourtLevel.BASIC, Agency.COURT));
        refused(
                MeasureProblem.MEASURE_COURT,
                () -> propose(onProbation, "2026-06-15", MeasureKind.WARNING, "SERIOUS_BREACH", CourtLevel.HIGH, null));
        String ill = person("暂予监外执行", "2026-06-15");
        refused(
                MeasureProblem.MEASURE_COURT,
                () -> propose(
                        ill, "2026-06-15", MeasureKind.RECOMMIT, "OTHER_SERIOUS", CourtLevel.HIGH, Agency.PRISON));
        Measure toThePrison = propose(ill, "2026-06-15", MeasureKind.RECOMMIT, "OTHER_SERIOUS", null, Agency.PRISON);
        assertThat(toThePrison.court()).isNull();
        assertThat(toThePrison.level()).isEqualTo(Level.COUNTY);
    }

    @Test
    void anArrestGoesToTheCourtOfItsProposal() {
        String person = person("缓刑", "2026-06-15");
        Measure revocation = propose(
                person, "2026-06-15", MeasureKind.REVOKE_PROBATION, "OTHER_SERIOUS", CourtLevel.INTERMEDIATE, null);
        Measure arrest = world.measures.propose(
                world.world.office,
                new NewMeasure(
                        breach(person, "OTHER_SERIOUS", "2026-06-15"),
                        MeasureKind.ARREST,
                        "REVOKE_PROBATION",
                        "可能逃跑",
                        "证据",
                        null,
                        revocation.id(),
                        null));
        assertThat(arrest.court()).isEqualTo(CourtLevel.INTERMEDIATE);
        assertThat(arrest.level()).isEqualTo(Level.CITY);
    }

    private static String person(String category, String day) {
        world.world.clock.set(day + "T10:00");
        return world.person(category, LocalDate.parse(day).minusMonths(5).toString());
    }

    private static Measure propose(
            String person, String day, MeasureKind kind, String event, CourtLevel court, Agency organ) {
        return world.measures.propose(
                world.world.office,
                new NewMeasure(breach(person, event, day), kind, event, "事实", "证据", "与建议不同的理由", null, organ, court));
    }
}
