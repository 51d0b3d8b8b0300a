package org.anjiao.supervisee.internal.correction;

import static org.anjiao.supervisee.internal.correction.CorrectionWorld.dues;
import static org.anjiao.supervisee.internal.correction.CorrectionWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T-09: the plan. */
class PlanBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static TestWorld world;
    private static PlanBook plans;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        plans = new PlanBook(world.desk, world.caseDocuments());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static CorrectionPlan proposed(String person, String measures) {
        return plans.propose(world.office, person, "情绪稳定，无业", measures, "入矫");
    }

    @Test
    void aNewVersionTakesTheOldOnesPlaceAndOverwritesNothing() {
        String man = CorrectionWorld.man(world, DAY);
        CorrectionPlan first = proposed(man, "每周电话报告");
        refused(CorrectionProblem.PROPOSAL_PENDING, () -> proposed(man, "再来一份"));
        plans.review(world.officeHead, first.id(), first.version(), true, null);
        CorrectionPlan second = proposed(man, "每月书面报告");
        assertThat(plans.find(world.office, first.id()).ruling().state()).isEqualTo(ProposalState.IN_FORCE);

        CorrectionPlan inForce = plans.review(world.agencyHead, second.id(), null, true, "同意");

        assertThat(inForce.ruling().basis()).isEqualTo("CN-2020 1.0.0 第二十二条");
        assertThat(inForce.documentId()).isNotNull();
        assertThat(world.documents)
                .filteredOn(document -> document.recordId().equals(second.id()))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.code()).isEqualTo("D-06");
                    assertThat(document.superviseeId()).isEqualTo(man);
                    assertThat(document.title()).isEqualTo("矫正方案");
                    assertThat(document.addressee()).as("the person").isNull();
                    assertThat(document.body()).contains("情绪稳定，无业", "每月书面报告", "CN-2020 1.0.0 第二十二条");
                });
        List<CorrectionPlan> all = plans.ofPerson(world.office, man);
        assertThat(all).extracting(CorrectionPlan::number).containsExactly(2, 1);
        assertThat(all).extracting(CorrectionPlan::measures).containsExactly("每月书面报告", "每周电话报告");
        assertThat(all)
                .extracting(plan -> plan.ruling().state())
                .containsExactly(ProposalState.IN_FORCE, ProposalState.SUPERSEDED);
        assertThat(all.get(1).ruling().supersededAt()).isNotNull();
    }

    @Test
    void itIsReviewedByAnotherOfALevelThatThePackNames() {
        String man = CorrectionWorld.man(world, DAY);
        CorrectionPlan byHead = plans.propose(world.officeHead, man, "情况", "措施", "入矫");

        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> plans.review(world.officeHead, byHead.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> plans.review(world.office, byHead.id(), null, true, null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> plans.review(world.city, byHead.id(), null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> plans.review(world.agencyHead, byHead.id(), null, false, null));
        CorrectionPlan refused = plans.review(world.agencyHead, byHead.id(), null, false, "措施不具体");
        assertThat(refused.ruling().comment()).isEqualTo("措施不具体");
        assertThat(refused.documentId()).as("no copy of what is refused").isNull();
        assertThat(dues(world, man)).containsKey(DueKind.PLAN);
        refused(CorrectionProblem.PROPOSAL_STATE, () -> plans.review(world.agencyHead, byHead.id(), null, true, null));
        refused(
                CommonProblem.STALE_VERSION,
                () -> plans.review(world.agencyHead, byHead.id(), byHead.version(), true, null));
        assertThat(proposed(man, "走访两次").number()).isEqualTo(2);
    }
}
