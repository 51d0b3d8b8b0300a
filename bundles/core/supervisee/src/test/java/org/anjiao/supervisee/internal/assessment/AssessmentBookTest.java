package org.anjiao.supervisee.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentProblem;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.internal.TestWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R-66, T-01. */
class AssessmentBookTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    private static TestWorld world;
    private static AssessmentBook assessments;
    private static Caller stranger;
    private static int letters;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        assessments = new AssessmentBook(world.desk, world.registry, world.caseDocuments());
        stranger = world.account("lianhu", "610104", Role.COUNTY_OFFICER);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.clock.set("2026-03-02T09:00");
        world.documents.clear();
    }

    private static AssessmentCommission commission(LocalDate receivedOn, boolean fastTrack, Agency from) {
        return new AssessmentCommission(
                "u-610103",
                from,
                "某区人民法院",
                "委" + ++letters,
                "测试对象01",
                TestWorld.anotherIdNumber(),
                "碑林区某街道",
                receivedOn,
                fastTrack);
    }

    private static Assessment received() {
        return assessments.receive(world.beilin, commission(RECEIVED, false, Agency.COURT));
    }

    private static Assessment proposed() {
        String id = received().id();
        assessments.assign(world.beilin, id, null, List.of("office", "beilin"));
        assessments.visit(world.office, id, null, visit(RECEIVED));
        return assessments.propose(world.office, id, null, true, "有固定住所，家庭愿意监管");
    }

    private static AssessmentVisit visit(LocalDate day) {
        return new AssessmentVisit(day, "居住地", "母亲", "关系融洽", null);
    }

    @Test
    void theOpinionGoesToTheCommissionerWithACopyToTheProcuratorate() {
        Assessment asked = proposed();

        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> assessments.decide(world.province, asked.id(), null, true, null));
        Assessment sent = assessments.decide(world.agencyHead, asked.id(), asked.version(), true, null);

        assertThat(sent.state()).isEqualTo(AssessmentState.SENT);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-02");
            assertThat(document.addressee()).isEqualTo("court");
            assertThat(document.copies()).containsExactly("procuratorate");
            assertThat(document.superviseeId()).isNull();
            assertThat(document.body()).contains("适宜社区矫正").doesNotContain("6199");
        });
        assertThat(assessments
                        .adoption(world.beilin, asked.id(), null, false, "判处实刑")
                        .state())
                .isEqualTo(AssessmentState.NOT_ADOPTED);
        refused(
                AssessmentProblem.ASSESSMENT_STATE,
                () -> assessments.adoption(world.beilin, asked.id(), null, true, "再来"));
    }

    @Test
    void theProcuratorateGetsNoCopyOfItsOwnOpinion() {
        String id = assessments
                .receive(world.beilin, commission(RECEIVED, false, Agency.PROCURATORATE))
                .id();
        assessments.assign(world.beilin, id, null, List.of("office", "beilin"));
        assessments.visit(world.office, id, null, visit(RECEIVED));
        assessments.propose(world.office, id, null, false, "无固定住所");
        assessments.decide(world.agencyHead, id, null, true, null);

        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.addressee()).isEqualTo("procuratorate");
            assertThat(document.copies()).isEmpty();
            assertThat(document.body()).contains("不适宜社区矫正");
        });
    }

    @Test
    void whoProposesDoesNotDecideAndWhatGoesBackIsProposedAnew() {
        String id = received().id();
        assessments.assign(world.beilin, id, null, List.of("agency-head", "office"));
        assessments.visit(world.office, id, null, visit(RECEIVED));
        refused(AssessmentProblem.ASSESSMENT_STATE, () -> assessments.decide(world.agencyHead, id, null, true, null));
        assessments.propose(world.agencyHead, id, null, true, "适宜");

        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> assessments.decide(world.agencyHead, id, null, true, null));
        Caller deputy = world.account("deputy", "610103", Role.COUNTY_AGENCY_HEAD);
        refused(CommonProblem.FIELD_REQUIRED, () -> assessments.decide(deputy, id, null, false, " "));
        assertThat(assessments.decide(deputy, id, null, false, "补充走访").state())
                .isEqualTo(AssessmentState.INVESTIGATING);
        assertThat(world.documents).isEmpty();
        assertThat(due(id).state()).isEqualTo(DueState.OPEN);
    }

    @Test
    void twoOfTheCountysOwnStaffInvestigateAndNobodyElse() {
        String id = received().id();

        for (List<String> wrong : List.of(
                List.of("office"),
                List.of("office", "office"),
                List.of("office", "lianhu"),
                List.of("office", "nobody"))) {
            refused(AssessmentProblem.ASSESSMENT_ASSIGNEES, () -> assessments.assign(world.beilin, id, null, wrong));
        }
        assessments.assign(world.beilin, id, null, List.of("office", "beilin"));
        refused(
                AssessmentProblem.ASSESSMENT_NOT_ASSIGNED,
                () -> assessments.visit(world.officeHead, id, null, visit(RECEIVED)));
        refused(
                AssessmentProblem.ASSESSMENT_DAY,
                () -> assessments.visit(world.office, id, null, visit(RECEIVED.minusDays(1))));
        refused(
                AssessmentProblem.ASSESSMENT_DAY,
                () -> assessments.visit(world.office, id, null, visit(RECEIVED.plusDays(1))));
        refused(AssessmentProblem.ASSESSMENT_NO_VISIT, () -> assessments.propose(world.office, id, null, true, "适宜"));
        assertThat(assessments.find(world.office, id).assignees()).containsExactly("office", "beilin");
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> assessments.find(world.officeHead, id));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> assessments.find(stranger, id));
    }

    @Test
    void theLastDayMovesOnlyWithTheCommissionersAgreement() {
        String id = received().id();

        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> assessments.extend(world.beilin, id, null, LocalDate.of(2026, 3, 23), ""));
        refused(
                AssessmentProblem.ASSESSMENT_EXTENSION,
                () -> assessments.extend(world.beilin, id, null, LocalDate.of(2026, 3, 16), "法院同意"));
        Assessment later = assessments.extend(world.beilin, id, null, LocalDate.of(2026, 3, 23), "法院3月6日函复同意");

        assertThat(later.lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(due(id).lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void theSubjectsNumberIsShownMaskedOnlyAndALetterCountsOnce() {
        AssessmentCommission commission = commission(RECEIVED, false, Agency.COURT);
        Assessment assessment = assessments.receive(world.beilin, commission);

        assertThat(assessment.commission().idNumber()).startsWith("6199").contains("**********");
        refused(AssessmentProblem.ASSESSMENT_TWICE, () -> assessments.receive(world.beilin, commission));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> assessments.receive(stranger, commission));
        refused(
                AssessmentProblem.ASSESSMENT_DAY,
                () -> assessments.receive(world.beilin, commission(RECEIVED.plusDays(1), false, Agency.COURT)));
        assertThat(assessments
                        .list(world.city, new AssessmentQuery(null, AssessmentState.RECEIVED, null, 50))
                        .items())
                .extracting(Assessment::id)
                .contains(assessment.id());
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        Assessment seen = received();
        assessments.assign(world.beilin, seen.id(), seen.version(), List.of("office", "beilin"));

        refused(
                CommonProblem.STALE_VERSION,
                () -> assessments.assign(world.beilin, seen.id(), seen.version(), List.of("office", "agency-head")));
        assessments.withdraw(world.beilin, seen.id(), null, "法院撤回");
        assertThat(due(seen.id()).state()).isEqualTo(DueState.CANCELLED);
    }

    /** @param doneAt null unless done */
    private record Kept(DueState state, LocalDate lastDay, Long doneAt, long untilAt) {}

    private static Kept due(String id) {
        return world.desk.around().jpa().txExpr(manager -> {
            Object[] row = manager.createQuery(
                            "select d.state, d.lastDay, d.doneAt, d.untilAt from DueEntity d where d.recordId = :id",
                            Object[].class)
                    .setParameter("id", id)
                    .getSingleResult();
            return new Kept((DueState) row[0], (LocalDate) row[1], (Long) row[2], (long) row[3]);
        });
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
