package org.anjiao.supervisee.internal.assessment;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.assessment.AssessmentProblem;
import org.anjiao.supervisee.internal.desk.Desk;

/** How long an investigation-assessment may take (T-01). */
final class AssessmentLaw {
    private final Desk desk;

    AssessmentLaw(Desk desk) {
        this.desk = desk;
    }

    /** The limit in force on the day of the receipt; the shorter one only where a pack knows it. */
    Deadline deadline(String unitId, LocalDate receivedOn, boolean fastTrack) {
        return desk.around().deadlines().due(rule(unitId, receivedOn, fastTrack), Shanghai.startOf(receivedOn));
    }

    private RuleValue rule(String unitId, LocalDate day, boolean fastTrack) {
        Jurisdiction jurisdiction = desk.jurisdiction(unitId, day);
        RuleValue common = desk.around().policy().rule(RuleCodes.ASSESSMENT_DAYS, jurisdiction, day);
        return fastTrack
                ? desk.around()
                        .policy()
                        .find(RuleCodes.ASSESSMENT_FAST_TRACK_DAYS, jurisdiction, day)
                        .orElse(common)
                : common;
    }

    /** The later end to which the commissioner has agreed; the rule stays what it was. */
    Deadline extended(AssessmentEntity assessment, LocalDate lastDay) {
        if (!lastDay.isAfter(assessment.lastDay()) || lastDay.isBefore(desk.today())) {
            throw new ProblemException(
                    AssessmentProblem.ASSESSMENT_EXTENSION,
                    "lastDay",
                    assessment.lastDay().toString());
        }
        RuleValue rule = rule(assessment.unitId(), assessment.receivedOn(), assessment.fastTrack());
        return new Deadline(lastDay, Shanghai.endOf(lastDay), false, rule);
    }
}
