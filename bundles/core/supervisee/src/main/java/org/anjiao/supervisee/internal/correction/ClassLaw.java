package org.anjiao.supervisee.internal.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.Frequency;
import org.anjiao.supervisee.correction.Stage;

/** What the packs in force on a day say of classes and stages. */
final class ClassLaw {
    private static final String KEY = ".KEY";

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

    /** @param keyPerson whoever is one is checked as often as the stricter of the two rules says */
    Frequency frequency(String code, boolean keyPerson) {
        RuleValue report = rule(RuleCodes.REPORT_EVERY_DAYS, code);
        RuleValue visit = rule(RuleCodes.VISIT_EVERY_DAYS, code);
        RuleValue verification = rule(RuleCodes.VERIFICATION_EVERY_DAYS, code);
        if (keyPerson) {
            RuleValue ofClass = verification;
            verification = policy.find(RuleCodes.VERIFICATION_EVERY_DAYS + KEY, jurisdiction, day)
                    .filter(key -> key.intValue() < ofClass.intValue())
                    .orElse(ofClass);
        }
        String basis = Stream.of(report, visit, verification)
                .map(RuleValue::basis)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Frequency(report.intValue(), visit.intValue(), verification.intValue(), basis);
    }

    private RuleValue rule(String code, String ofClass) {
        return policy.find(code, ofClass, jurisdiction, day).orElseGet(() -> policy.rule(code, jurisdiction, day));
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
