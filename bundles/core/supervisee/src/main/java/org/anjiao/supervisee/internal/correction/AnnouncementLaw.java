package org.anjiao.supervisee.internal.correction;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.NewAnnouncement;

/** How an announcement is to be held by the rules of its day (Law art. 22, 53, 54). */
final class AnnouncementLaw {
    private final PolicyBook policy;
    private final Jurisdiction jurisdiction;

    AnnouncementLaw(PolicyBook policy, Jurisdiction jurisdiction) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
    }

    void require(NewAnnouncement held, boolean minor) {
        if (!attends(held, Attendance.Kind.OFFICER)) {
            throw new ProblemException(CorrectionProblem.ANNOUNCEMENT_OFFICER, "present");
        }
        if (!held.rightsTold()) {
            throw new ProblemException(CorrectionProblem.ANNOUNCEMENT_RIGHTS, "rightsTold");
        }
        if (minor && held.open()) {
            refuse(
                    RuleCodes.ANNOUNCEMENT_MINOR_CLOSED,
                    held.heldOn(),
                    CorrectionProblem.ANNOUNCEMENT_MINOR_PUBLIC,
                    "open");
        }
        if (minor && !attends(held, Attendance.Kind.GUARDIAN)) {
            refuse(
                    RuleCodes.ANNOUNCEMENT_MINOR_GUARDIAN,
                    held.heldOn(),
                    CorrectionProblem.ANNOUNCEMENT_GUARDIAN,
                    "present");
        }
    }

    private void refuse(String rule, LocalDate day, CorrectionProblem problem, String field) {
        policy.find(rule, jurisdiction, day).filter(RuleValue::holds).ifPresent(holding -> {
            throw new ProblemException(problem, field, holding.basis());
        });
    }

    private static boolean attends(NewAnnouncement held, Attendance.Kind kind) {
        return held.present().stream().anyMatch(one -> one.kind() == kind);
    }
}
