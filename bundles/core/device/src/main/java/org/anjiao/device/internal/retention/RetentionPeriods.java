package org.anjiao.device.internal.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.device.RetentionTerm;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;

/**
 * For how long something is kept: by the rule in force on the day of the deletion where the topmost unit is, or by the
 * configuration where no pack in force has the rule. Whole civil days: what was stored on a day goes together.
 */
final class RetentionPeriods {
    private static final String CONFIGURATION = "configuration";

    private final PolicyBook policy;
    private final Organization organization;
    private final Map<String, Integer> standardMonths;

    /** @param standardMonths by code of the rule; 0, and what is not named, keeps for ever */
    RetentionPeriods(PolicyBook policy, Organization organization, Map<String, Integer> standardMonths) {
        this.policy = policy;
        this.organization = organization;
        this.standardMonths = Map.copyOf(standardMonths);
    }

    static RetentionPeriods configured(PolicyBook policy, Organization organization, RetentionConfig config) {
        return new RetentionPeriods(
                policy,
                organization,
                Map.of(
                        RuleCodes.RETENTION_RAW_JOURNAL, config.raw_journal_months(),
                        RuleCodes.RETENTION_TRACK, config.track_months(),
                        RuleCodes.RETENTION_VERIFICATION, config.verification_months(),
                        RuleCodes.RETENTION_EXPORTS, config.export_months()));
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
        RetentionTerm term = term(code, now, List.of());
        if (term.before() == null && !term.basis().equals(CONFIGURATION)) {
            throw new IllegalStateException("Rule " + code + " is no period: " + term.number() + " " + term.unit());
        }
        return Optional.ofNullable(term.before()).map(before -> new Due(before, term.basis()));
    }

    /** What holds now, with the tables to which it applies. */
    RetentionTerm term(String code, Instant now, List<String> tables) {
        LocalDate today = Shanghai.dayOf(now);
        Jurisdiction jurisdiction =
                Jurisdiction.of(organization.authorities(organization.root(now).id(), now));
        Optional<RuleValue> rule = policy.find(code, jurisdiction, today);
        if (rule.isPresent()) {
            RuleValue value = rule.get();
            int number = value.number() == null ? 0 : value.number().intValue();
            return term(code, number, value.unit(), value.basis(), value.verified(), today, tables);
        }
        return term(
                code,
                standardMonths.getOrDefault(code, 0),
                RuleUnit.CALENDAR_MONTHS,
                CONFIGURATION,
                false,
                today,
                tables);
    }

    private static RetentionTerm term(
            String code,
            int number,
            RuleUnit unit,
            String basis,
            boolean verified,
            LocalDate today,
            List<String> tables) {
        LocalDate before = before(today, number, unit);
        return new RetentionTerm(
                code, number, unit.name(), basis, verified, before == null ? null : Shanghai.startOf(before), tables);
    }

    /** Null if that is no period. */
    private static LocalDate before(LocalDate today, int number, RuleUnit unit) {
        if (number > 0 && unit == RuleUnit.CALENDAR_MONTHS) {
            return today.minusMonths(number);
        }
        return number > 0 && unit == RuleUnit.CALENDAR_DAYS ? today.minusDays(number) : null;
    }
}
