package org.anjiao.supervisee.internal.correction;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.Stage;

/** What the packs in force on a day say of classes and stages. */
final class ClassLaw {
    private final PolicyBook policy;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final LocalDate day;

    ClassLaw(PolicyBook policy, Deadlines deadlines, Jurisdiction jurisdiction, LocalDate day) {
        this.policy = policy;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.day = day;
    }

    List<String> classes() {
        return policy.rule(RuleCodes.CLASSES, jurisdiction, day).codes();
    }

    void requireKnown(String code) {
        List<String> classes = classes();
        if (!classes.contains(code)) {
            throw new ProblemException(CorrectionProblem.CLASS_UNKNOWN, "code", code, String.join(", ", classes));
        }
    }

    /** @param registeredOn null gives null */
    Stage stage(LocalDate registeredOn, LocalDate termTo) {
        if (registeredOn == null) {
            return null;
        }
        RuleValue entry = policy.rule(RuleCodes.ENTRY_STAGE_MONTHS, jurisdiction, day);
        if (!day.isAfter(deadlines.lastDay(entry, registeredOn))) {
            return Stage.ENTRY;
        }
        int months =
                policy.rule(RuleCodes.FINAL_STAGE_MONTHS, jurisdiction, day).intValue();
        return day.isAfter(termTo.minusMonths(months)) ? Stage.FINAL : Stage.REGULAR;
    }
}
