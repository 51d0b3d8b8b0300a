package org.anjiao.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All policy packs that have arrived and passed their self-test. */
@ProviderType
public interface PolicyBook {
    /**
     * What a rule says.
     *
     * @param eventDate the civil day (Asia/Shanghai) of the event that is judged, not today
     * @throws org.anjiao.platform.ProblemException {@code RULE_NOT_IN_FORCE} if no pack in force holds the rule
     */
    RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate);

    /** As {@link #rule}; empty if no pack in force holds the rule. */
    Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate eventDate);

    /**
     * The last day that a limit in days or months allows, inclusive. Months are calendar months: the day of the same
     * number, or the last of a shorter month (2025-11-30 and three months: 2026-02-28).
     *
     * @param start the day from which the limit runs
     * @throws IllegalArgumentException if the limit's unit is not calendar days or months
     */
    LocalDate lastDay(RuleValue limit, LocalDate start);

    /** Every pack that has arrived, active or not, by identifier and version. */
    List<PackStatus> packs();
}
