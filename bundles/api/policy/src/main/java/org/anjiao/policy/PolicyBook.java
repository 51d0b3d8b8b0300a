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
     * The rule for a special case, or the general one where no pack has a special one: for the code {@code
     * REPORT_EVERY_DAYS} and the case {@code STRICT} first {@code REPORT_EVERY_DAYS.STRICT}.
     */
    default Optional<RuleValue> find(String code, String specialCase, Jurisdiction jurisdiction, LocalDate eventDate) {
        return find(code + "." + specialCase, jurisdiction, eventDate).or(() -> find(code, jurisdiction, eventDate));
    }

    /** Every pack that has arrived, active or not, by identifier and version. */
    List<PackStatus> packs();
}
