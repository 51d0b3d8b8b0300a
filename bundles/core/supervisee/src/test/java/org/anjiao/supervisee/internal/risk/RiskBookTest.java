package org.anjiao.supervisee.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.instrument.baseline.internal.Baseline;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.entry.NewcomerWatch;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.risk.RiskProblem;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** */
class RiskBookTest {
    private static TestWorld world;
    private static RiskBook risks;
    private static DueListReader dues;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        Instruments instruments = new Instruments();
        assertThat(instruments.add(new Baseline())).isEmpty();
        risks = new RiskBook(world.desk, instruments);
        dues = new DueListReader(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-01T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.audited.clear();
    }

    static Map<String, String> answers(String... changes) {
        Map<String, String> answers =
                new HashMap<>(new Baseline().workedCases().get(0).answers());
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }

    private RiskAssessment assess(Map<String, String> answers, RiskBand conclusion, String reason) {
        return risks.assess(world.office, new NewRiskAssessment(person, "baseline", answers, conclusion, reason));
    }

    private RiskAssessment pending() {
        return assess(answers("DISPUTE", "ACUTE"), RiskBand.HIGH, "曾扬言报复");
    }

    @Test
    void whatTheOfficerConcludesAsTheInstrumentDoesHoldsAtOnce() {
        RiskAssessment found = assess(answers("DISPUTE", "ACUTE"), RiskBand.LOW, null);

        assertThat(found.computed().score()).isEqualTo(4);
        assertThat(found.computed().instrumentVersion()).isEqualTo("1.0.0");
        assertThat(found.band()).isEqualTo(RiskBand.LOW);
        assertThat(found.state()).isEqualTo(RiskState.EFFECTIVE);
        assertThat(found.answers()).hasSize(12).anySatisfy(answered -> {
            assertThat(answered.question()).isEqualTo("DISPUTE");
            assertThat(answered.answerText()).isEqualTo("可能激化的纠纷");
            assertThat(answered.weight()).isEqualTo(4);
        });
        assertThat(world.audited).extracting(record -> record.action()).containsExactly("RISK_ASSESSED");
    }

    @Test
    void noScoreHoldsWithoutAnOfficersConclusion() {
        refused(CommonProblem.FIELD_REQUIRED, () -> assess(answers(), null, null));
        assertThat(risks.history(world.office, person)).isEmpty();
    }

    @Test
    void aDepartureNeedsAReasonAndASecondPerson() {
        refused(CommonProblem.FIELD_REQUIRED, () -> assess(answers(), RiskBand.HIGH, " "));
        RiskAssessment waiting = pending();
        assertThat(waiting.band()).as("holds nothing yet").isNull();
        refused(CommonProblem.NOT_PERMITTED, () -> risks.decideOverride(world.beilin, waiting.id(), null, true, null));

        RiskAssessment held = risks.decideOverride(world.agencyHead, waiting.id(), waiting.version(), true, null);

        assertThat(held.band()).isEqualTo(RiskBand.HIGH);
        assertThat(held.computed().band()).isEqualTo(RiskBand.LOW);
        assertThat(held.decidedBy()).isEqualTo("agency-head");
        refused(RiskProblem.RISK_STATE, () -> risks.decideOverride(world.agencyHead, held.id(), null, true, null));
    }

    @Test
    void whoAssessedCannotConfirm() {
        RiskAssessment own = risks.assess(
                world.agencyHead, new NewRiskAssessment(person, "baseline", answers(), RiskBand.HIGH, "曾扬言报复"));
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> risks.decideOverride(world.agencyHead, own.id(), null, true, null));
    }

    @Test
    void aRefusedDepartureLetsTheInstrumentsBandStandByThatPersonsDecision() {
        RiskAssessment waiting = pending();
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> risks.decideOverride(world.beilinHead, waiting.id(), null, false, null));

        RiskAssessment held = risks.decideOverride(world.beilinHead, waiting.id(), null, false, "没有依据");

        assertThat(held.band()).isEqualTo(RiskBand.LOW);
        assertThat(held.comment()).isEqualTo("没有依据");
    }

    @Test
    void oneDepartureWaitsAtATimeAndALaterAssessmentTakesOver() {
        RiskAssessment first = assess(answers(), RiskBand.LOW, null);
        RiskAssessment waiting = pending();
        refused(RiskProblem.RISK_OVERRIDE_PENDING, this::pending);
        assertThat(risks.find(world.office, first.id()).state())
                .as("holds while the departure waits")
                .isEqualTo(RiskState.EFFECTIVE);

        risks.decideOverride(world.agencyHead, waiting.id(), null, true, null);

        assertThat(risks.history(world.office, person))
                .extracting(RiskAssessment::state)
                .containsExactlyInAnyOrder(RiskState.EFFECTIVE, RiskState.SUPERSEDED);
    }

    @Test
    void answersMustBeThoseOfTheQuestions() {
        Map<String, String> missing = answers();
        missing.remove("WORK");
        missing.put("WEATHER", "FINE");
        assertThatThrownBy(() -> assess(missing, RiskBand.LOW, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(RiskProblem.RISK_ANSWERS);
                    assertThat(problem.getMessage()).contains("WEATHER、WORK");
                });
        refused(RiskProblem.RISK_ANSWERS, () -> assess(answers("WORK", "SOMETIMES"), RiskBand.LOW, null));
        refused(
                RiskProblem.RISK_INSTRUMENT_UNKNOWN,
                () -> risks.assess(world.office, new NewRiskAssessment(person, "none", answers(), RiskBand.LOW, null)));
    }

    @Test
    void anotherOfficeMayNeitherAssessNorRead() {
        Caller stranger = world.account("stranger", "610103002", Role.OFFICE_OFFICER);
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> risks.assess(stranger, new NewRiskAssessment(person, "baseline", answers(), RiskBand.LOW, null)));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> risks.history(stranger, person));
    }

    @Test
    void aStaleVersionIsRefused() {
        RiskAssessment waiting = pending();
        refused(
                CommonProblem.STALE_VERSION,
                () -> risks.decideOverride(world.agencyHead, waiting.id(), waiting.version() + 1, true, null));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31T09:00,2019-09-30", "2026-03-01T09:00,2026-09-01", "2026-08-31T09:00,2027-02-28"})
    void theNextOneIsDueSixMonthsLaterUnderBothPacks(String at, LocalDate lastDay) {
        world.clock.set(at);
        person = world.person(row2019());
        assess(answers(), RiskBand.LOW, null);

        assertThat(reassessment())
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(lastDay));
    }

    private static Map<String, String> row2019() {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        return row;
    }

    /** The day before, the day and the day after the end. */
    @Test
    void itIsOverdueFromTheDayAfterItsLastDay() {
        assess(answers(), RiskBand.LOW, null);
        Instant until = reassessment().get(0).until();
        world.clock.set("2026-09-01T23:59");
        assertThat(until).isAfter(world.clock.instant());
        world.clock.set("2026-09-02T00:00");
        assertThat(until).isEqualTo(world.clock.instant());
    }

    @Test
    void anEventThatThePackNamesBringsItForwardOnceAndAnAssessmentSettlesIt() {
        assess(answers(), RiskBand.LOW, null);
        world.clock.set("2026-04-01T09:00");
        risks.occurred(person, "HAZARD", world.clock.instant());
        assertThat(reassessment())
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 4, 11)));

        world.clock.set("2026-04-05T09:00");
        risks.occurred(person, "HAZARD", world.clock.instant());
        risks.occurred(person, "SOMETHING_ELSE", world.clock.instant());
        assertThat(reassessment())
                .singleElement()
                .satisfies(due ->
                        assertThat(due.lastDay()).as("the earlier end stays").isEqualTo(LocalDate.of(2026, 4, 11)));

        assess(answers(), RiskBand.LOW, null);
        assertThat(reassessment())
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 10, 5)));
    }

    /** An admonition is a measure of today's law only (brief 2.9). */
    @ParameterizedTest
    @CsvSource({
        "2019-03-31T09:00,MEASURE_GRANTED,ADMONITION,0", "2026-04-01T09:00,MEASURE_GRANTED,ADMONITION,1",
        "2019-03-31T09:00,MEASURE_GRANTED,WARNING,1", "2026-04-01T09:00,MEASURE_PROPOSED,WARNING,0",
        "2026-04-01T09:00,LEAVE_OVERDUE,x,1", "2019-03-31T09:00,LEAVE_RETURNED,x,0"
    })
    void aStepOfTheCaseCallsForOneIfThePackOfItsDayNamesIt(String at, String action, String kind, int expected) {
        world.clock.set(at);
        person = world.person(row2019());
        world.desk.step(world.office, org.anjiao.platform.security.Permission.CASE_RECORD, person, (manager, found) -> {
            world.desk.record(
                    manager, world.office, found, new CaseStep(action, "measure", "m-1", Map.of("kind", kind)));
            return null;
        });
        assertThat(reassessment()).hasSize(expected);
    }

    @Test
    void theFirstOneIsDueOnWhoeverComesUntilItHolds() {
        new NewcomerWatch(world.desk).look();
        assertThat(due(DueKind.FIRST_ASSESSMENT)).hasSize(1);

        RiskAssessment waiting = pending();
        assertThat(due(DueKind.FIRST_ASSESSMENT)).as("not before it holds").hasSize(1);
        risks.decideOverride(world.agencyHead, waiting.id(), waiting.version(), true, null);

        assertThat(due(DueKind.FIRST_ASSESSMENT)).isEmpty();
        assertThat(reassessment()).hasSize(1);
    }

    private List<Due> reassessment() {
        return due(DueKind.REASSESSMENT);
    }

    private List<Due> due(DueKind kind) {
        return dues.list(world.office, new DueQuery(null, person, kind, null, null, 50))
                .items();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
