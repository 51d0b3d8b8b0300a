package org.anjiao.supervisee.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentProblem;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.internal.person.SealedIdNumber;

/** Whatever is tried in whatever order, an opinion leaves the house only after it was proposed, and an end stays one. */
class AssessmentStatesTest {
    private static final Caller SOMEBODY = new Caller("somebody", "某人", "u-610103", Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Property
    void noSequenceOfStepsLeadsToAnIllegalState(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6) Integer> steps) {
        AssessmentEntity assessment = assessment();
        List<AssessmentState> course = new ArrayList<>(List.of(AssessmentState.RECEIVED));
        for (int step : steps) {
            try {
                take(assessment, step);
            } catch (ProblemException refused) {
                assertThat(refused.code()).isEqualTo(AssessmentProblem.ASSESSMENT_STATE);
            }
            course.add(assessment.view(null, List.of()).state());
        }
        for (int i = 1; i < course.size(); i++) {
            AssessmentState before = course.get(i - 1);
            AssessmentState after = course.get(i);
            if (after != before) {
                switch (after) {
                    case SENT -> assertThat(before).isEqualTo(AssessmentState.PROPOSED);
                    case PROPOSED -> assertThat(before).isEqualTo(AssessmentState.INVESTIGATING);
                    case ADOPTED, NOT_ADOPTED -> assertThat(before).isEqualTo(AssessmentState.SENT);
                    case INVESTIGATING -> assertThat(before).isIn(AssessmentState.RECEIVED, AssessmentState.PROPOSED);
                    case WITHDRAWN ->
                        assertThat(before)
                                .isIn(
                                        AssessmentState.RECEIVED,
                                        AssessmentState.INVESTIGATING,
                                        AssessmentState.PROPOSED);
                    case RECEIVED -> throw new AssertionError("back to the beginning");
                }
            }
        }
    }

    private static void take(AssessmentEntity assessment, int step) {
        switch (step) {
            case 0 -> assessment.assign("a", "b");
            case 1 -> assessment.proposed(true, "适宜", SOMEBODY, Instant.EPOCH);
            case 2 -> assessment.decided(true, null, SOMEBODY, Instant.EPOCH);
            case 3 -> assessment.decided(false, "补充", SOMEBODY, Instant.EPOCH);
            case 4 -> assessment.adopted(true, "采纳");
            case 5 -> assessment.adopted(false, "未采纳");
            default -> assessment.withdrawn("撤回");
        }
    }

    private static AssessmentEntity assessment() {
        RuleValue rule = new RuleValue(
                "ASSESSMENT_DAYS", BigDecimal.TEN, RuleUnit.WORKING_DAYS, List.of(), "P", "1", "法", "第一条", true);
        return new AssessmentEntity(
                "a-1",
                new AssessmentCommission("u-610103", Agency.COURT, "某院", "委1", "测试对象01", "sealed", "某处", DAY, false),
                new SealedIdNumber("sealed", "digest"),
                new Deadline(DAY, Instant.EPOCH, false, rule),
                SOMEBODY,
                Instant.EPOCH);
    }
}
