package org.anjiao.device.internal.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;

/**
 * For how long something is kept: by the rule in force on the day of the deletion where the topmost unit is, or by the
 * configuration where no pack in force has the rule. Whole civil days: what was stored on a day goes together.
 */
final class RetentionPeriods {
    private final PolicyBook policy;
    private final Organization organization;
    private final Map<String, Integer> standardMonths;

    /** @param standardMonths by code of the rule; 0 keeps for ever */
    RetentionPeriods(PolicyBook policy, Organization organization, Map<String, Integer> standardMonths) {
        this.policy = policy;
        this.organization = organization;
        this.standardMonths = Map.copyOf(standardMonths);
    }

    /**
     * What is due.
     *
     * @param before what was stored before this instant
     * @param basis pack, version and article, or {@code configuration}
     */
    record Due(Instant before, String basis) {}

    /**
     * What is due of something now; empty if it is kept for ever.
     *
     * @throws IllegalStateException if the rule is no period of days or months
     */
    Optional<Due> due(String code, Instant now) {
        LocalDate today = Shanghai.dayOf(now);
        Jurisdiction jurisdiction =
                Jurisdiction.ofDivision(organization.root(now).adminCode());
        Optional<RuleValue> rule = policy.find(code, jurisdiction, today);
        if (rule.isPresent()) {
            return Optional.of(new Due(
                    Shanghai.startOf(before(today, rule.get())), rule.get().basis()));
        }
        int months = standardMonths.get(code);
        return months == 0
                ? Optional.empty()
                : Optional.of(new Due(Shanghai.startOf(today.minusMonths(months)), "configuration"));
    }

    private static LocalDate before(LocalDate today, RuleValue rule) {
        int number = rule.intValue();
        if (number > 0 && rule.unit() == RuleUnit.CALENDAR_MONTHS) {
            return today.minusMonths(number);
        }
        if (number > 0 && rule.unit() == RuleUnit.CALENDAR_DAYS) {
            return today.minusDays(number);
        }
        throw new IllegalStateException("Rule " + rule.code() + " is no period: " + number + " " + rule.unit());
    }
}
