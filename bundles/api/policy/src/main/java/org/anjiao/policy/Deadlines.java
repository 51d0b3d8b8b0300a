package org.anjiao.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Counts legal time limits in Asia/Shanghai. Calendar days, working days by the announced days off, and calendar
 * months: the day of the same number, or the last of a shorter month (2025-11-30 and three months: 2026-02-28). Whether
 * the day of the event counts and whether a last day off moves to the next working day is said by the rule.
 */
@ProviderType
public interface Deadlines {
    /**
     * The last day that a limit allows, inclusive.
     *
     * @param event the civil day from which the limit runs
     * @throws IllegalArgumentException if the limit's unit is not days or months
     */
    LocalDate lastDay(RuleValue limit, LocalDate event);

    /**
     * When a limit is over.
     *
     * @param event the instant from which the limit runs
     * @throws IllegalArgumentException if the limit's unit is no length of time
     */
    Deadline due(RuleValue limit, Instant event);

    /**
     * When the limit is over that was in force on the day of the event.
     *
     * @throws org.anjiao.platform.ProblemException {@code RULE_NOT_IN_FORCE}
     */
    Deadline due(String ruleCode, Jurisdiction jurisdiction, Instant event);

    /** Whether offices are open: by the announced days off of that year, else Monday to Friday. */
    boolean workingDay(LocalDate day);
}
