package org.anjiao.supervisee.internal.correction;

import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.Frequency;
import org.anjiao.supervisee.correction.Grading;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.correction.Stage;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** */
class ClassBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static TestWorld world;
    private static ClassBook classes;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        world.law.add(new Shaanxi());
        classes = new ClassBook(world.desk, world.caseDocuments(), new Rhythms(world.desk, new ClassInForce()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.documents.clear();
    }

    private static ManagementClass decided(String person, String code) {
        ManagementClass proposed = classes.propose(world.office, person, code, "入矫初次定级");
        return classes.decide(world.agencyHead, proposed.id(), proposed.version(), true, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,STRICT,7,30,7,SN",
        "2026-03-05,ORDINARY,14,60,15,SN",
        "2026-03-05,LENIENT,30,90,30,SN",
        "2019-03-05,STRICT,7,30,30,CN-2012"
    })
    void theClassFixesHowOftenByThePackOfTheDay(
            LocalDate day, String code, int report, int visit, int verification, String pack) {
        String man = CorrectionWorld.man(world, day);
        ManagementClass decided = decided(man, code);

        Frequency inForce = classes.ofPerson(world.office, man).frequency();
        assertThat(inForce.reportEveryDays()).isEqualTo(report);
        assertThat(inForce.visitEveryDays()).isEqualTo(visit);
        assertThat(inForce.verificationEveryDays()).isEqualTo(verification);
        assertThat(inForce.basis()).startsWith(pack);
        assertThat(decided.ruling().basis()).startsWith("CN-");
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.title()).isEqualTo("分类管理告知书");
            assertThat(document.addressee()).isNull();
            assertThat(document.body()).contains("报告间隔不超过" + report + "日").contains(pack);
        });
    }

    @Test
    void aKeyPersonIsCheckedAsOftenAsTheStricterRuleSays() {
        world.clock.set("2026-03-05T09:00");
        var row = TestWorld.goodRow();
        row.put("重点类别", "有再犯罪倾向");

        String person = world.person(row);
        decided(person, "LENIENT");

        assertThat(classes.ofPerson(world.office, person).frequency().verificationEveryDays())
                .isEqualTo(7);
    }

    /** The packs of the day give the frequency; the decision stands as it was. */
    @ParameterizedTest
    @CsvSource({"2020-06-30,7,CN-2012", "2020-07-01,30,SN", "2020-07-02,30,SN"})
    void anotherPackChangesTheFrequencyWithoutAnotherDecision(LocalDate day, int report, String pack) {
        String man = CorrectionWorld.man(world, LocalDate.of(2020, 6, 1));
        ManagementClass decided = decided(man, "LENIENT");
        world.clock.set(day + "T00:00");

        Grading grading = classes.ofPerson(world.office, man);

        assertThat(grading.frequency().reportEveryDays()).isEqualTo(report);
        assertThat(grading.frequency().basis()).startsWith(pack);
        assertThat(grading.classes()).containsExactly(decided);
    }

    @Test
    void whoIsInNoClassHasTheGeneralFrequencyAndWhoHasLeftHasNone() {
        String man = CorrectionWorld.man(world, DAY);
        assertThat(classes.ofPerson(world.office, man).frequency().reportEveryDays())
                .isEqualTo(30);

        world.desk.around().jpa().tx(manager -> world.desk.person(manager, man).close(Status.RELEASED));

        assertThat(classes.ofPerson(world.office, man).frequency()).isNull();
    }

    @Test
    void aChangeIsProposedWithItsReasonByOneAndDecidedByAnotherInTheCounty() {
        String man = CorrectionWorld.man(world, DAY);
        ManagementClass first = decided(man, "STRICT");
        refused(CorrectionProblem.CLASS_UNCHANGED, () -> classes.propose(world.office, man, "STRICT", "不变"));
        refused(CorrectionProblem.CLASS_UNKNOWN, () -> classes.propose(world.office, man, "GOLD", "表现好"));
        refused(CommonProblem.FIELD_REQUIRED, () -> classes.propose(world.office, man, "ORDINARY", " "));
        ManagementClass change = classes.propose(world.officeHead, man, "ORDINARY", "三个月表现良好");
        refused(CorrectionProblem.PROPOSAL_PENDING, () -> classes.propose(world.office, man, "LENIENT", "更好"));
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> classes.decide(world.officeHead, change.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> classes.decide(world.beilin, change.id(), null, true, null));
        assertThat(current(man).code()).isEqualTo("STRICT");

        classes.decide(world.agencyHead, change.id(), null, true, "同意");

        assertThat(current(man).code()).isEqualTo("ORDINARY");
        ManagementClass kept = classes.find(world.office, first.id());
        assertThat(kept.ruling().state()).isEqualTo(ProposalState.SUPERSEDED);
        assertThat(kept.documentId()).isEqualTo(first.documentId());
        assertThat(classes.ofPerson(world.office, man).classes()).hasSize(2);
    }

    @Test
    void aRefusedChangeLeavesTheClassAsItIs() {
        String man = CorrectionWorld.man(world, DAY);
        decided(man, "STRICT");
        ManagementClass change = classes.propose(world.agencyHead, man, "LENIENT", "表现良好");
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> classes.decide(world.agencyHead, change.id(), null, true, null));
        var deputy = world.account("deputy", "610103", Role.COUNTY_AGENCY_HEAD);
        world.documents.clear();

        classes.decide(deputy, change.id(), null, false, "期限不足");

        assertThat(current(man).code()).isEqualTo("STRICT");
        assertThat(world.documents).isEmpty();
        refused(CorrectionProblem.PROPOSAL_STATE, () -> classes.decide(deputy, change.id(), null, true, null));
    }

    private static ManagementClass current(String person) {
        return classes.ofPerson(world.office, person).classes().stream()
                .filter(one -> one.ruling().state() == ProposalState.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-04,ENTRY", "2026-04-05,ENTRY", "2026-04-06,REGULAR", "2027-02-05,REGULAR", "2027-02-06,FINAL"})
    void theFirstAndTheLastMonthAreStagesOfTheirOwn(LocalDate day, Stage stage) {
        String man = CorrectionWorld.man(world, DAY); // until 2027-03-05
        world.clock.set(day + "T09:00");

        Grading grading = classes.ofPerson(world.office, man);

        assertThat(grading.stage()).isEqualTo(stage);
        assertThat(grading.available()).containsExactly("STRICT", "ORDINARY", "LENIENT");
    }
}
