package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.ofAbsence;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-64, T-30 to T-33: who proposes, who decides, on which basis, with which documents. */
class MeasureBookTest {
    private static final Set<String> ALL = Set.of("OBEYS_LAW", "OBEYS_RULES", "LEARNS_ACTIVELY", "SHOWS_REPENTANCE");
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

    @Test
    void theSuggestionIsKeptWithPackVersionAndArticle() {
        Measure proposed = world.asSuggested(minor());

        assertThat(proposed.suggestion().kind()).isEqualTo(MeasureKind.ADMONITION);
        assertThat(proposed.suggestion().basis()).isEqualTo("CN-2020 1.0.0 第三十四条");
        assertThat(proposed.basis()).isEqualTo("CN-2020 1.0.0 第三十四条");
        assertThat(proposed.level()).isEqualTo(Level.COUNTY);
        assertThat(proposed.state()).isEqualTo(MeasureState.PROPOSED);
        assertThat(world.steps(person)).first().isEqualTo("MEASURE_PROPOSED");
    }

    @Test
    void anOfficerMayDepartFromTheSuggestionWithAReason() {
        NewMeasure graver = wish(minor(), MeasureKind.WARNING, "SERIOUS_BREACH");
        refused(MeasureProblem.MEASURE_DEVIATION, () -> measures.propose(world.world.office, graver));

        Measure proposed =
                measures.propose(world.world.office, departing(minor(), MeasureKind.WARNING, "SERIOUS_BREACH", null));

        assertThat(proposed.kind()).isEqualTo(MeasureKind.WARNING);
        assertThat(proposed.suggestion().kind()).isEqualTo(MeasureKind.ADMONITION);
        assertThat(proposed.deviation()).isEqualTo("与建议不同的理由");
        assertThat(proposed.basis()).isEqualTo("CN-2020 1.0.0 第三十五条");
    }

    @Test
    void theSecondAdmonitionInForceCallsForADecisionOnTheClass() {
        world.issued(world.asSuggested(minor()));
        assertThat(world.dues(world.world.office, person)).noneMatch(due -> due.kind() == DueKind.CLASS_REVIEW);
        at("2026-05-12");

        Measure second = measures.propose(
                world.world.office,
                departing(breach(person, "MINOR_BREACH", "2026-05-12"), MeasureKind.ADMONITION, "MINOR_BREACH", null));
        world.issued(second);

        assertThat(world.dues(world.world.office, person))
                .filteredOn(due -> due.kind() == DueKind.CLASS_REVIEW)
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.reason()).isEqualTo("ADMONITION");
                    assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 5, 22));
                });
    }

    @Test
    void anotherPersonOfTheCountyDecidesAndTheDocumentIsIssued() {
        Caller office = world.world.office;
        Measure proposed = world.verified(world.asSuggested(minor()));
        refused(CommonProblem.NOT_PERMITTED, () -> measures.decide(office, proposed.id(), null, true, null));
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> measures.decide(world.world.officeHead, proposed.id(), null, true, null));
        refused(
                CommonProblem.STALE_VERSION,
                () -> measures.decide(world.world.agencyHead, proposed.id(), proposed.version() + 1, true, null));

        Measure issued = measures.decide(world.world.agencyHead, proposed.id(), proposed.version(), true, null);

        assertThat(issued.state()).isEqualTo(MeasureState.ISSUED);
        assertThat(issued.documentNumber()).startsWith("D-13");
        CaseDocument document = document();
        assertThat(document.code()).isEqualTo("D-13");
        assertThat(document.addressee()).isNull();
        assertThat(document.copies()).containsExactly("procuratorate");
        assertThat(document.unitId()).isEqualTo("u-610103");
        refused(
                MeasureProblem.MEASURE_STATE,
                () -> measures.decide(world.world.agencyHead, proposed.id(), null, true, null));
        refused(
                MeasureProblem.MEASURE_STATE,
                () -> measures.sign(world.world.beilinHead, proposed.id(), null, true, null));
    }

    @Test
    void whoProposesDoesNotDecide() {
        Measure own = measures.propose(world.world.agencyHead, wish(minor(), MeasureKind.ADMONITION, "MINOR_BREACH"));
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> measures.decide(world.world.agencyHead, own.id(), null, true, null));
    }

    @Test
    void aRefusalNeedsItsReasonAndSendsNothing() {
        Measure proposed = world.verified(world.asSuggested(minor()));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> measures.decide(world.world.agencyHead, proposed.id(), null, false, " "));

        Measure refused = measures.decide(world.world.agencyHead, proposed.id(), null, false, "证据不足");

        assertThat(refused.state()).isEqualTo(MeasureState.REFUSED);
        assertThat(refused.comment()).isEqualTo("证据不足");
        assertThat(world.documents(person)).isEmpty();
        // Nothing stands in the way of a better one.
        assertThat(world.asSuggested(minor()).state()).isEqualTo(MeasureState.PROPOSED);
    }

    @Test
    void oneBreachIsAnsweredOnce() {
        world.asSuggested(minor());
        refused(MeasureProblem.MEASURE_EXISTS, () -> world.asSuggested(minor()));
        assertThat(world.asSuggested(breach(person, "MINOR_BREACH", "2026-05-09"))
                        .state())
                .isEqualTo(MeasureState.PROPOSED);
    }

    @Test
    void theTimeToObjectRunsFromTheDayOnWhichThePersonSigned() {
        Measure issued = world.issued(world.asSuggested(minor()));
        at("2026-05-12");
        refused(MeasureProblem.MEASURE_SERVED_DAY, () -> serve(issued, "2026-05-09"));
        refused(MeasureProblem.MEASURE_SERVED_DAY, () -> serve(issued, "2026-05-13"));

        Measure served = serve(issued, "2026-05-11");

        assertThat(served.objectionUntil()).isEqualTo(LocalDate.of(2026, 5, 21));
        assertThat(objections()).containsExactly(LocalDate.of(2026, 5, 21));
        refused(MeasureProblem.MEASURE_STATE, () -> serve(issued, "2026-05-12"));
        world.world.clock.set("2026-05-21T23:59:59");
        world.watch.look();
        assertThat(objections()).hasSize(1);
        world.world.clock.set("2026-05-22T00:00");
        world.watch.look();
        assertThat(objections()).as("over, and nobody's fault").isEmpty();
    }

    @Test
    void aMeasureThatWasTakenBackCountsNoLonger() {
        Measure warning = world.warned(person, "2026-05-10");
        at("2026-05-11");
        assertThat(judged("MINOR_BREACH", "2026-05-11").warnings()).isEqualTo(1);
        assertThat(judged("MINOR_BREACH", "2026-05-09").warnings())
                .as("not in force yet")
                .isZero();
        refused(CommonProblem.NOT_PERMITTED, () -> measures.withdraw(world.world.office, warning.id(), null, "异议成立"));

        Measure withdrawn = measures.withdraw(world.world.agencyHead, warning.id(), null, "异议成立");

        assertThat(withdrawn.state()).isEqualTo(MeasureState.WITHDRAWN);
        assertThat(judged("MINOR_BREACH", "2026-05-11").warnings()).isZero();
        List<CaseDocument> documents = world.documents(person);
        assertThat(documents).extracting(CaseDocument::code).containsExactly("D-14", "D-14");
        assertThat(documents.get(1).copies()).isEqualTo(documents.get(0).copies());
        assertThat(documents.get(1).title()).isEqualTo("撤销警告决定书通知书");
        assertThat(documents.get(1).body()).contains(warning.documentNumber(), "异议成立");
    }

    @Test
    void whatWasCountedForAProposalMustStillStandWhenItIsDecidedOnAndSigned() {
        Measure first = world.warned(person, "2026-05-10");
        Measure second = world.warned(person, "2026-05-12");
        at("2026-05-20");
        Measure revocation = world.asSuggested(breach(person, "MINOR_BREACH", "2026-05-20"));
        assertThat(revocation.groundCode()).isEqualTo("TWO_WARNINGS");
        Measure agreed = measures.decide(world.world.agencyHead, revocation.id(), null, true, null);
        measures.withdraw(world.world.agencyHead, second.id(), null, "异议成立");

        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> measures.sign(world.world.beilinHead, agreed.id(), null, true, null));

        assertThat(measures.find(world.world.office, agreed.id()).state()).isEqualTo(MeasureState.AGREED);
        assertThat(world.documents(person))
                .noneMatch(document -> document.code().equals("D-17"));
        assertThat(measures.sign(world.world.beilinHead, agreed.id(), null, false, "依据的警告已撤销")
                        .state())
                .isEqualTo(MeasureState.REFUSED);
        Measure admonition = world.asSuggested(breach(person, "MINOR_BREACH", "2026-05-20"));
        assertThat(admonition.kind()).isEqualTo(MeasureKind.ADMONITION);
        assertThat(world.issued(admonition).state())
                .as("what counts nothing stands by itself")
                .isEqualTo(MeasureState.ISSUED);
        assertThat(first.state()).isEqualTo(MeasureState.ISSUED);
    }

    @Test
    void theProposerGivesUpWhatIsNotIssued() {
        Measure proposed = world.asSuggested(minor());
        refused(CommonProblem.FIELD_REQUIRED, () -> measures.withdraw(world.world.office, proposed.id(), null, ""));
        assertThat(measures.withdraw(world.world.office, proposed.id(), null, "事实有误")
                        .state())
                .isEqualTo(MeasureState.WITHDRAWN);
        refused(
                MeasureProblem.MEASURE_STATE,
                () -> measures.decide(world.world.agencyHead, proposed.id(), null, true, null));
    }

    @Test
    void withoutABasisInTheLawOfTheEventNothingIsProposed() {
        Caller office = world.world.office;
        refused(
                MeasureProblem.MEASURE_NOT_LAWFUL,
                () -> measures.propose(office, departing(minor(), MeasureKind.RECOMMIT, "OTHER_SERIOUS", null)));
        refused(
                MeasureProblem.MEASURE_GROUND,
                () -> measures.propose(office, departing(minor(), MeasureKind.WARNING, "MINOR_BREACH", null)));
        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> measures.propose(office, departing(minor(), MeasureKind.REVOKE_PROBATION, "TWO_WARNINGS", null)));
        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> measures.propose(office, departing(minor(), MeasureKind.WARNING, "TWO_ADMONITIONS", null)));
        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> measures.propose(
                        office,
                        departing(minor(), MeasureKind.REVOKE_PROBATION, "NOT_CORRECTED_AFTER_POLICE_PENALTY", null)));
        refused(
                MeasureProblem.MEASURE_GROUND_NOT_MET,
                () -> measures.propose(
                        office, departing(minor(), MeasureKind.REVOKE_PROBATION, Conduct.ABSENCE, null)));
        refused(MeasureProblem.MEASURE_EVENT_DAY, () -> judged("MINOR_BREACH", "2026-05-11"));
        refused(MeasureProblem.MEASURE_EVENT_DAY, () -> judged("MINOR_BREACH", "2026-01-04"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01,2026-02-11,ADMONITION,true",
        "2026-02-01,2026-02-12,ADMONITION,false",
        "2026-02-01,2026-02-11,WARNING,false",
        "2026-02-01,2026-02-12,WARNING,true",
        "2026-02-01,2026-03-01,REVOKE_PROBATION,false",
        "2026-02-01,2026-03-02,REVOKE_PROBATION,true",
        "2026-02-01,2026-03-02,WARNING,true"
    })
    void theGroundOfAnAbsenceHoldsByItsLengthOnly(String from, String found, MeasureKind kind, boolean sound) {
        Absence absence = world.absence(person, from, found);
        NewMeasure wished = departing(ofAbsence(absence), kind, Conduct.ABSENCE, null);
        if (sound) {
            assertThat(measures.propose(world.world.office, wished).kind()).isEqualTo(kind);
        } else {
            refused(MeasureProblem.MEASURE_GROUND_NOT_MET, () -> measures.propose(world.world.office, wished));
        }
    }

    @Test
    void theLawOfTheDayOfTheEventApplies() {
        String old = world.person("缓刑", "2019-01-05");
        Judgement before = measures.judge(world.world.office, breach(old, "SERIOUS_BREACH", "2020-06-30"));
        Judgement after = measures.judge(world.world.office, breach(old, "SERIOUS_BREACH", "2020-07-01"));

        assertThat(MeasureWorld.kinds(before)).doesNotContain(MeasureKind.ADMONITION, MeasureKind.ARREST);
        assertThat(MeasureWorld.kinds(after)).contains(MeasureKind.ADMONITION, MeasureKind.ARREST);
        assertThat(before.suggestion().basis()).startsWith("CN-2012");
        assertThat(after.suggestion().basis()).startsWith("CN-2020");
        refused(
                MeasureProblem.MEASURE_NOT_LAWFUL,
                () -> measures.propose(
                        world.world.office,
                        departing(
                                breach(old, "SERIOUS_BREACH", "2020-06-30"),
                                MeasureKind.ADMONITION,
                                "OTHER_MINOR",
                                null)));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-04,false", "2026-07-05,true", "2026-07-06,true"})
    void aCommendationNeedsSixMonthsAndEveryCondition(String day, boolean earned) {
        at(day);
        Conduct good = new Conduct(person, Conduct.GOOD_CONDUCT, LocalDate.parse(day), null, ALL);
        Judgement judgement = measures.judge(world.world.office, good);
        assertThat(judgement.suggestion() != null).isEqualTo(earned);
        NewMeasure commendation = departing(good, MeasureKind.COMMENDATION, null, null);
        if (earned) {
            Measure issued = world.issued(measures.propose(world.world.office, commendation));
            assertThat(issued.deviation()).isNull();
            assertThat(document().code()).isEqualTo("D-15");
        } else {
            refused(MeasureProblem.MEASURE_GROUND_NOT_MET, () -> measures.propose(world.world.office, commendation));
        }
        Conduct lacking = new Conduct(person, Conduct.GOOD_CONDUCT, LocalDate.parse(day), null, Set.of("OBEYS_LAW"));
        assertThat(measures.judge(world.world.office, lacking).suggestion()).isNull();
    }

    @Test
    void anAbsenceOfSomebodyElseSaysNothing() {
        Absence absence = world.absence(person, "2026-05-10", "2026-05-12");
        String other = world.person("缓刑", "2026-01-05");
        refused(
                MeasureProblem.MEASURE_ABSENCE_OTHER,
                () -> measures.judge(
                        world.world.office, new Conduct(other, Conduct.ABSENCE, null, absence.id(), null)));
    }

    @Test
    void listsAreFilteredPagedAndBoundToTheCallersUnit() {
        Measure first = world.asSuggested(minor());
        Measure second = world.asSuggested(breach(person, "MINOR_BREACH", "2026-05-09"));

        Page<Measure> latest = measures.list(world.world.office, query(MeasureState.PROPOSED, null));
        assertThat(latest.items()).extracting(Measure::id).containsExactly(second.id());
        assertThat(measures.list(world.world.office, query(MeasureState.PROPOSED, latest.next()))
                        .items())
                .extracting(Measure::id)
                .containsExactly(first.id());
        assertThat(measures.list(world.world.office, query(MeasureState.ISSUED, null))
                        .items())
                .isEmpty();
        Caller lianhu = world.world.account("lianhu", "610104", Role.COUNTY_OFFICER);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> measures.list(lianhu, query(null, null)));
        assertThat(measures.list(lianhu, new MeasureQuery(null, null, null, null, null, 10))
                        .items())
                .isEmpty();
        assertThat(measures.list(world.world.city, new MeasureQuery(null, null, null, null, null, 100))
                        .items())
                .extracting(Measure::id)
                .contains(first.id(), second.id());
    }

    private MeasureQuery query(MeasureState state, String cursor) {
        return new MeasureQuery(null, person, null, state, cursor, 1);
    }

    private Conduct minor() {
        return breach(person, "MINOR_BREACH", "2026-05-10");
    }

    private Judgement judged(String event, String on) {
        return measures.judge(world.world.office, breach(person, event, on));
    }

    private Measure serve(Measure issued, String day) {
        return measures.serve(world.world.office, issued.id(), null, LocalDate.parse(day));
    }

    private List<LocalDate> objections() {
        return world.dues(world.world.office, person).stream()
                .filter(due -> due.kind() == DueKind.OBJECTION)
                .map(Due::lastDay)
                .toList();
    }

    private CaseDocument document() {
        return world.documents(person).get(world.documents(person).size() - 1);
    }

    private static void at(String day) {
        world.world.clock.set(day + "T10:00");
    }
}
