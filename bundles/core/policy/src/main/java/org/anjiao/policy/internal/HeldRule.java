package org.anjiao.policy.internal;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;

/**
 * A rule together with the version that holds it.
 *
 * @param tenure the periods in which that version decides
 */
record HeldRule(PackIdentity pack, LocalDate packFrom, List<Validity> tenure, Rule rule) {
    boolean decides(LocalDate day) {
        return rule.validity().covers(day) && tenure.stream().anyMatch(period -> period.covers(day));
    }

    RuleValue value() {
        return new RuleValue(
                rule.code(),
                rule.number(),
                rule.unit(),
                rule.codes(),
                pack.id(),
                pack.version(),
                rule.source(),
                rule.article(),
                rule.verified(),
                rule.counting(),
                rule.movesToWorkingDay(),
                rule.title());
    }

    /** The value as a worked case states it. */
    String text() {
        return rule.unit() == RuleUnit.CODES
                ? String.join(",", rule.codes())
                : rule.number().stripTrailingZeros().toPlainString();
    }
}
