package org.anjiao.supervisee.internal.absence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anjiao.policy.Counting;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;

/** How long an absence counts by the pack in force on the day on which contact was lost (T-31, T-32, T-34). */
public final class AbsenceLaw {
    private final PolicyBook policy;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;

    public AbsenceLaw(PolicyBook policy, Deadlines deadlines, Jurisdiction jurisdiction) {
        this.policy = policy;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
    }

    /** @param basis pack, version and article */
    public record Count(int days, String basis) {}

    /**
     * The days from the last contact until the person was found.
     *
     * @param until the day of finding, or today
     */
    public Count days(LocalDate lastContactOn, LocalDate until) {
        RuleValue rule = policy.rule(RuleCodes.ABSENCE_WARNING_OVER_DAYS, jurisdiction, lastContactOn);
        int own = rule.counting() == Counting.SAME_DAY ? 1 : 0;
        return new Count(Math.toIntExact(ChronoUnit.DAYS.between(lastContactOn, until)) + own, rule.basis());
    }

    /**
     * The limit, if the pack has it and the absence goes beyond it: found on the last day of the limit is within it.
     *
     * @param ruleCode a limit in days or months
     */
    public Optional<RuleValue> beyond(String ruleCode, LocalDate lastContactOn, LocalDate until) {
        return policy.find(ruleCode, jurisdiction, lastContactOn)
                .filter(limit -> until.isAfter(deadlines.lastDay(limit, lastContactOn)));
    }

    /** The limit, if the pack has it and there is an absence that stays within it. */
    public Optional<RuleValue> within(String ruleCode, LocalDate lastContactOn, LocalDate until) {
        return policy.find(ruleCode, jurisdiction, lastContactOn)
                .filter(limit ->
                        until.isAfter(lastContactOn) && !until.isAfter(deadlines.lastDay(limit, lastContactOn)));
    }
}
