package org.anjiao.supervisee.internal.exit;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-41. */
class TerminationBookTest {
    private static CaseWorld cases;
    private static TestWorld world;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PARDON,RELEASED,D-22,",
        "DEATH,TERMINATED,D-23,court",
        "CONVICTED,TERMINATED,D-23,court",
        "PROBATION_REVOKED,TERMINATED,D-23,court",
        "RECOMMITTED,TERMINATED,D-23,court"
    })
    void eachReasonEndsTheCaseWithItsArticleAndItsDocument(
            TerminationReason reason, Status status, String document, String addressee) {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");
        cases.releases.fileSummary(world.office, person, null, "总结", null);
        cases.raise(person, Flag.PROCEEDING_PENDING);

        Termination ended = cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19"));

        assertThat(world.registry.find(world.beilin, person).status()).isEqualTo(status);
        assertThat(ended.basis()).isEqualTo(reason.article()).isNotBlank();
        assertThat(world.documents).singleElement().satisfies(issued -> {
            assertThat(issued.code()).isEqualTo(document);
            assertThat(issued.addressee()).isEqualTo(addressee);
            assertThat(issued.copies()).contains("procuratorate", "police");
            assertThat(issued.body()).contains("（2026）1号", reason.zh(), reason.article());
        });
        assertThat(cases.flags(person)).isEmpty();
        assertThat(cases.dues(person, null)).isEmpty();
        assertThat(cases.zonesLifted).containsExactly(person);
        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.MOOT);
        assertThat(cases.terminations.find(world.beilin, person)).isEqualTo(ended);
        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19")));
    }

    @Test
    void itIsAStepOfTheCountyOnAKnownDay() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");

        refused(
                CommonProblem.NOT_PERMITTED,
                () -> cases.terminations.terminate(
                        world.officeHead, null, filed(person, TerminationReason.DEATH, "2026-05-19")));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> cases.terminations.terminate(
                        cases.lianhu, null, filed(person, TerminationReason.DEATH, "2026-05-19")));
        refused(
                ExitProblem.TERMINATION_DAY,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(person, TerminationReason.DEATH, "2026-05-21")));
        refused(
                ExitProblem.TERMINATION_DAY,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(person, TerminationReason.DEATH, "2019-01-04")));
        refused(CommonProblem.RECORD_NOT_FOUND, () -> cases.terminations.find(world.beilin, person));
        assertThat(cases.due(person, DueKind.RELEASE)).isEqualTo("2026-12-31");
        assertThat(world.documents).isEmpty();
    }

    private static NewTermination filed(String person, TerminationReason reason, String day) {
        return new NewTermination(person, reason, LocalDate.parse(day), "（2026）1号", null);
    }
}
