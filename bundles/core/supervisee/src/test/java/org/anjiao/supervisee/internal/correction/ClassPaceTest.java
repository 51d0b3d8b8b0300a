package org.anjiao.supervisee.internal.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** the frequency of a new class holds for what is open already. */
class ClassPaceTest {
    private static RegimeWorld regime;
    private static TestWorld world;
    private static ClassBook classes;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld(new ClassInForce());
        world = regime.world;
        world.law.add(new Shaanxi());
        classes = new ClassBook(world.desk, world.caseDocuments(), regime.rhythms);
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static void decided(String person, String code) {
        ManagementClass proposed = classes.propose(world.office, person, code, "定级");
        classes.decide(world.agencyHead, proposed.id(), proposed.version(), true, null);
    }

    /** Registered on 2 March: by the general rule the report is due on 1 April, each 30 days. */
    private static String registered(String day) {
        world.clock.set(day + "T09:00");
        String person = regime.person("缓刑");
        regime.at(day + "T10:00");
        return person;
    }

    /** Strict is every seven days: counted from the last report where that has not passed, else from the decision. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-03,2026-03-09",
        "2026-03-09,2026-03-09",
        "2026-03-10,2026-03-17",
        "2026-03-20,2026-03-27",
        "2026-03-25,2026-04-01",
        "2026-03-26,2026-04-01",
        "2026-04-01,2026-04-01",
        "2026-04-02,2026-04-01"
    })
    void aStricterClassBringsTheReportForwardAndNeverPutsItOff(LocalDate decision, LocalDate due) {
        String person = registered("2026-03-02");
        regime.at(decision + "T10:00");

        decided(person, "STRICT");

        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo(due);
    }

    @Test
    void visitsAndChecksFollowTheClassAsWell() {
        String person = registered("2026-03-02");
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-05-31");

        decided(person, "STRICT");
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-04-01");
        assertThat(regime.lastDay(person, DueKind.VERIFICATION)).isEqualTo("2026-03-09");
        assertThat(regime.due(person, DueKind.VISIT).map(Due::basis)).hasValue("SN 1.0.0");

        decided(person, "ORDINARY");
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-05-01");
        assertThat(regime.lastDay(person, DueKind.VERIFICATION)).isEqualTo("2026-03-17");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08,2026-04-01", "2026-03-09,2026-04-01", "2026-03-10,2026-03-09"})
    void aMilderClassMovesBackWhatHasNotPassed(LocalDate decision, LocalDate due) {
        String person = registered("2026-03-02");
        decided(person, "STRICT");
        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2026-03-09");
        regime.at(decision + "T10:00");

        decided(person, "LENIENT");

        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo(due);
    }

    /** The rules of 2012 name one frequency for all classes. */
    @ParameterizedTest
    @CsvSource({"STRICT", "LENIENT"})
    void whereThePackKnowsNoFrequencyOfClassesNothingMoves(String code) {
        String person = registered("2019-03-04");
        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2019-03-11");
        regime.at("2019-03-06T10:00");

        decided(person, code);

        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2019-03-11");
        assertThat(regime.due(person, DueKind.REPORT).map(Due::basis)).hasValue("CN-2012 1.0.0 第十一条");
    }

    /** The class was given under the old rules; what is open keeps its end until the next begins. */
    @Test
    void theFrequencyIsThatOfThePackOfTheDayOfTheDecision() {
        String person = registered("2020-06-28");
        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2020-07-05");
        regime.at("2020-07-01T10:00");

        decided(person, "LENIENT");

        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2020-07-28");
    }
}
