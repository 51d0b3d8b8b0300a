package org.anjiao.policy.internal;

import java.time.LocalDate;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.Rule;

/** A rule together with the pack that holds it. */
record HeldRule(PackIdentity pack, LocalDate packFrom, Rule rule) {
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
