package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.measure.Suggestion;
import org.anjiao.supervisee.reply.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** whoever meets the conditions of the law is proposed, or one level up has approved why not. */
class RecommitBookTest {
    private static MeasureWorld world;
    private static RecommitBook cases;

    private String person;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
        cases = world.cases;
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.world.clock.set("2026-06-15T10:00");
        person = world.person("暂予监外执行", "2026-01-05");
    }

    @ParameterizedTest
    @CsvSource({
        "CONDITIONS_NOT_MET,2026-06-15",
        "CONDITION_GONE,2026-06-15",
        "GUARANTOR_LOST,2026-06-15",
        "OTHER_SERIOUS,2026-06-15"
    })
    void aConditionOfTheLawOpensTheCase(String condition, String day) {
        RecommitCase opened = cases.open(world.world.office, breach(person, condition, day));

        assertThat(opened.state()).isEqualTo(RecommitState.OPEN);
        assertThat(opened.suggestion().kind()).isEqualTo(MeasureKind.RECOMMIT);
        assertThat(opened.suggestion().groundCode()).isEqualTo(condition);
        assertThat(opened.suggestion().basis()).isEqualTo("CN-2020 1.0.0 第五百一十六条");
        refused(
                MeasureProblem.RECOMMIT_CASE_OPEN,
                () -> cases.open(world.world.office, breach(person, condition, day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15,MEDICAL_REVIEW_MISSING,MEDICAL_REVIEW_MISSING,CN-2020",
        "2026-06-15,LEFT_OR_OUT_OF_SUPERVISION,SERIOUS_BREACH,CN-2020",
        "2019-06-15,MEDICAL_REVIEW_MISSING,MEDICAL_REVIEW_MISSING,CN-2012",
        "2019-06-15,LEFT_OR_OUT_OF_SUPERVISION,SERIOUS_BREACH,CN-2012"
    })
    void whatTheLawAsksAWarningForOpensTheCaseAfterIt(String day, String condition, String ground, String pack) {
        LocalDate on = LocalDate.parse(day);
        world.world.clock.set(on.plusDays(2) + "T10:00");
        String ill = world.person("暂予监外执行", on.minusMonths(5).toString());
        Conduct first = breach(ill, condition, day);

        Suggestion warning = world.measures.judge(world.world.office, first).suggestion();
        assertThat(warning.kind()).isEqualTo(MeasureKind.WARNING);
        assertThat(warning.groundCode()).isEqualTo(ground);
        refused(MeasureProblem.RECOMMIT_CONDITION_NOT_MET, () -> cases.open(world.world.office, first));
        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> world.measures.propose(
                        world.world.office, departing(first, MeasureKind.RECOMMIT, condition, Agency.COURT)));
        assertThat(world.cases(ill)).isEmpty();

        world.world.clock.set(day + "T12:00");
        world.issued(world.asSuggested(first));
        world.world.clock.set(on.plusDays(2) + "T10:00");
        assertThat(world.measures
                        .judge(
                                world.world.office,
                                breach(ill, condition, on.minusDays(1).toString()))
                        .suggestion()
                        .kind())
                .as("before the warning")
                .isEqualTo(MeasureKind.WARNING);
        RecommitCase opened = cases.open(
                world.world.office, breach(ill, condition, on.plusDays(1).toString()));
        assertThat(opened.suggestion().kind()).isEqualTo(MeasureKind.RECOMMIT);
        assertThat(opened.suggestion().groundCode()).isEqualTo(condition);
        assertThat(opened.suggestion().basis()).startsWith(pack);
    }

    @Test
    void whatObligesToNothingOpensNothing() {
        refused(
                MeasureProblem.RECOMMIT_CONDITION_NOT_MET,
                () -> cases.open(world.world.office, breach(person, "MINOR_BREACH", "2026-06-15")));
        assertThat(world.cases(person)).isEmpty();
    }

    @Test
    void onlyAProposalThatWasSentClosesIt() {
        RecommitCase opened = opened();
        Measure proposed = world.measures.propose(
                world.world.office,
                departing(
                        breach(person, "GUARANTOR_LOST", "2026-06-15"),
                        MeasureKind.RECOMMIT,
                        "GUARANTOR_LOST",
                        Agency.COURT));
        world.measures.decide(world.world.agencyHead, proposed.id(), null, false, "暂缓");
        assertThat(state(opened)).as("the county alone cannot pass it over").isEqualTo(RecommitState.OPEN);

        Measure warning = world.measures.propose(
                world.world.office,
                departing(breach(person, "GUARANTOR_LOST", "2026-06-15"), MeasureKind.WARNING, "OTHER", null));
        world.issued(warning);
        assertThat(state(opened)).as("something milder is no answer").isEqualTo(RecommitState.OPEN);

        Measure again = world.measures.propose(
                world.world.office,
                departing(
                        breach(person, "CONDITION_GONE", "2026-06-15"),
                        MeasureKind.RECOMMIT,
                        "CONDITION_GONE",
                        Agency.COURT));
        world.issued(again);
        assertThat(cases.find(world.world.office, opened.id()).measureId()).isEqualTo(again.id());
        assertThat(state(opened)).isEqualTo(RecommitState.PROPOSED);
        assertThat(world.cases(person)).hasSize(1);
    }

    @Test
    void aRefusalIsApprovedOneLevelUpWithReasons() {
        RecommitCase opened = opened();
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.askRefusal(world.world.office, opened.id(), null, "新保证人已提出"));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.askRefusal(world.world.beilin, opened.id(), null, " "));
        refused(
                MeasureProblem.RECOMMIT_CASE_STATE,
                () -> cases.decideRefusal(world.world.city, opened.id(), null, true, "同意"));

        RecommitCase asked = cases.askRefusal(world.world.beilin, opened.id(), opened.version(), "新保证人已提出");
        assertThat(asked.state()).isEqualTo(RecommitState.REFUSAL_ASKED);
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.decideRefusal(world.world.agencyHead, opened.id(), null, true, "同意"));
        refused(
                CommonProblem.STALE_VERSION,
                () -> cases.decideRefusal(world.world.city, opened.id(), opened.version(), true, "同意"));
        RecommitCase back = cases.decideRefusal(world.world.city, opened.id(), null, false, "理由不足");
        assertThat(back.state()).isEqualTo(RecommitState.OPEN);

        cases.askRefusal(world.world.beilin, opened.id(), null, "新保证人已核实");
        RecommitCase closed = cases.decideRefusal(world.world.city, opened.id(), null, true, "情况属实");
        assertThat(closed.state()).isEqualTo(RecommitState.NOT_PROPOSED);
        assertThat(closed.decisionComment()).isEqualTo("情况属实");
        assertThat(closed.decidedUnitId()).isEqualTo("u-6101");
        refused(
                MeasureProblem.RECOMMIT_CASE_STATE,
                () -> cases.askRefusal(world.world.beilin, opened.id(), null, "再次"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01", "2019-05-01"})
    void whoIsStillMissingBeyondTheMonthIsNotPassedOver(String lastContact) {
        LocalDate last = LocalDate.parse(lastContact);
        world.world.clock.set(last.plusDays(1) + "T10:00");
        String missing = world.person("缓刑", last.minusMonths(3).toString());
        world.absences.open(world.world.office, new NewAbsence(missing, AbsenceCause.CONTACT_LOST, last, null, "电话关机"));

        world.world.clock.set(last.plusMonths(1) + "T23:59:59");
        world.watch.look();
        assertThat(world.cases(missing)).isEmpty();
        world.world.clock.set(last.plusMonths(1).plusDays(1) + "T00:00");
        world.watch.look();
        world.watch.look();

        assertThat(world.cases(missing)).singleElement().satisfies(opened -> {
            assertThat(opened.suggestion().kind()).isEqualTo(MeasureKind.REVOKE_PROBATION);
            assertThat(opened.suggestion().reason()).isEqualTo("脱离监管超过一个月");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15", "2019-06-15"})
    void theCaseOpensWhenSomebodyInTemporaryServiceIsOutOfSupervision(String lastContact) {
        LocalDate last = LocalDate.parse(lastContact);
        String ill = world.person("暂予监外执行", last.minusMonths(5).toString());
        world.world.clock.set(last.plusDays(1) + "T10:00");
        world.absences.open(world.world.office, new NewAbsence(ill, AbsenceCause.CONTACT_LOST, last, null, "电话关机"));

        world.world.clock.set(last.plusDays(2) + "T09:59:59");
        world.watch.look();
        assertThat(world.cases(ill)).as("still searched for").isEmpty();
        world.world.clock.set(last.plusDays(2) + "T10:00:01");
        world.watch.look();
        world.watch.look();

        assertThat(world.cases(ill)).singleElement().satisfies(opened -> {
            assertThat(opened.suggestion().groundCode()).isEqualTo("LEFT_OR_OUT_OF_SUPERVISION");
            assertThat(opened.suggestion().reason()).isEqualTo("拒不报告行踪，脱离监管");
        });
    }

    @Test
    void whoRefusesSupervisionInTemporaryServiceOpensTheCaseAtOnce() {
        world.absences.open(
                world.world.office,
                new NewAbsence(person, AbsenceCause.SUPERVISION_REFUSED, LocalDate.of(2026, 6, 15), null, "拒绝报告行踪"));
        assertThat(world.cases(person)).hasSize(1);

        String probation = world.person("缓刑", "2026-01-05");
        world.absences.open(
                world.world.office,
                new NewAbsence(probation, AbsenceCause.SUPERVISION_REFUSED, LocalDate.of(2026, 6, 15), null, "拒绝报告行踪"));
        assertThat(world.cases(probation)).as("a month is not over").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01,false", "2026-06-02,true"})
    void anAbsenceThatIsFoundBeyondTheMonthOpensTheCase(String foundOn, boolean opens) {
        world.world.clock.set("2026-05-01T10:00");
        String missing = world.person("缓刑", "2026-01-05");
        world.absence(missing, "2026-05-01", foundOn);
        assertThat(world.cases(missing)).hasSize(opens ? 1 : 0);
        assertThat(world.steps(missing)).contains("MEASURE_SUGGESTED");
    }

    @Test
    void twoWarningsAndAThirdBreachOpenTheCaseWithTheProposal() {
        String warned = world.person("缓刑", "2026-01-05");
        world.warned(warned, "2026-06-16");
        world.warned(warned, "2026-06-17");
        world.world.clock.set("2026-06-18T10:00");
        assertThat(world.cases(warned)).isEmpty();

        world.measures.propose(
                world.world.office,
                departing(breach(warned, "SERIOUS_BREACH", "2026-06-18"), MeasureKind.WARNING, "SERIOUS_BREACH", null));

        assertThat(world.cases(warned))
                .singleElement()
                .satisfies(
                        opened -> assertThat(opened.suggestion().groundCode()).isEqualTo("TWO_WARNINGS"));
    }

    /** Who meets a second condition while the first proposal waits is not passed over when that one is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15", "2019-06-15"})
    void aConditionThatIsMetWhileAProposalWaitsIsLookedAtWhenThatOneIsRefused(String day) {
        LocalDate today = LocalDate.parse(day);
        world.world.clock.set(day + "T10:00");
        person = world.person("暂予监外执行", today.minusMonths(5).toString());
        proposed("GUARANTOR_LOST", today);
        conditionGone(today);

        RecommitCase deferred = latest();
        assertThat(deferred.state()).isEqualTo(RecommitState.DEFERRED);
        assertThat(world.steps(person).get(0)).isEqualTo("RECOMMIT_CASE_DEFERRED");
        conditionGone(today.minusDays(1));
        assertThat(world.cases(person)).as("once for the kind of event").hasSize(2);
        refused(
                MeasureProblem.RECOMMIT_CASE_STATE,
                () -> cases.askRefusal(world.world.beilin, deferred.id(), null, "理由"));

        answered(new Ruling(false, "监函1号", today, "理由不足", null));

        assertThat(state(deferred)).isEqualTo(RecommitState.OPEN);
        assertThat(latest().suggestion().groundCode()).isEqualTo("CONDITION_GONE");
        assertThat(world.steps(person).get(0)).isEqualTo("RECOMMIT_CASE_OPENED");
    }

    @Test
    void aProposalThatIsTakenBackLetsTheFirstCaseGoBefore() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        Measure sent = proposed("GUARANTOR_LOST", today);
        RecommitCase first = latest();
        conditionGone(today);
        RecommitCase second = latest();

        world.measures.withdraw(world.world.beilinHead, sent.id(), null, "材料有误");
        assertThat(state(first)).isEqualTo(RecommitState.OPEN);
        assertThat(state(second)).isEqualTo(RecommitState.DEFERRED);

        cases.askRefusal(world.world.beilin, first.id(), null, "新保证人已提出");
        cases.decideRefusal(world.world.city, first.id(), null, true, "属实");
        assertThat(state(second)).isEqualTo(RecommitState.OPEN);
    }

    @Test
    void whatTheWaitingProposalIsOnIsNoSecondCondition() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        proposed("CONDITION_GONE", today);
        conditionGone(today);

        assertThat(world.cases(person))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(RecommitState.PROPOSED));
    }

    @Test
    void aDeferredCaseIsClosedByAProposalOfItsOwn() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        proposed("GUARANTOR_LOST", today);
        conditionGone(today);
        RecommitCase deferred = latest();

        Measure own = proposed("CONDITION_GONE", today);

        assertThat(state(deferred)).isEqualTo(RecommitState.PROPOSED);
        assertThat(latest().measureId()).isEqualTo(own.id());
    }

    @Test
    void aDeferredCaseEndsWithThePersonsCase() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        proposed("GUARANTOR_LOST", today);
        conditionGone(today);
        answered(new Ruling(true, "监函1号", today, null, null));
        world.proceedings.confirm(
                world.world.agencyHead, world.proceeding(person).id(), null, true, null);

        assertThat(latest().state()).isEqualTo(RecommitState.MOOT);
    }

    private Measure proposed(String ground, LocalDate day) {
        return world.issued(world.measures.propose(
                world.world.office,
                departing(breach(person, ground, day.toString()), MeasureKind.RECOMMIT, ground, Agency.PRISON)));
    }

    private void conditionGone(LocalDate examinedOn) {
        world.world.desk.step(world.world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            world.conditions.conditionGone(manager, world.world.office, found, examinedOn);
            return null;
        });
    }

    private void answered(Ruling ruling) {
        world.proceedings.answer(world.world.beilin, world.proceeding(person).id(), null, ruling);
    }

    private RecommitCase latest() {
        return world.cases(person).get(0);
    }

    private RecommitCase opened() {
        return cases.open(world.world.office, breach(person, "GUARANTOR_LOST", "2026-06-15"));
    }

    private static RecommitState state(RecommitCase one) {
        return cases.find(world.world.office, one.id()).state();
    }
}
