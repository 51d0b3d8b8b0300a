package org.anjiao.device.internal.health;

import java.time.Instant;
import java.util.Optional;
import org.anjiao.device.HealthLimits;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;

/**
 * The limits in force where the topmost unit is, so that a device is judged alike whoever looks at it; the standard ones
 * where no pack in force has the rule.
 */
final class HealthRules {
    private final PolicyBook policy;
    private final Organization organization;
    private final HealthLimits standard;

    HealthRules(PolicyBook policy, Organization organization, HealthLimits standard) {
        this.policy = policy;
        this.organization = organization;
        this.standard = standard;
    }

    HealthLimits at(Instant now) {
        Jurisdiction jurisdiction =
                Jurisdiction.of(organization.authorities(organization.root(now).id(), now));
        Optional<RuleValue> silence = find(RuleCodes.DEVICE_SILENCE_MINUTES, jurisdiction, now);
        return new HealthLimits(
                silence.map(RuleValue::intValue).orElse(standard.silenceMinutes()),
                find(RuleCodes.DEVICE_FIX_AGE_MINUTES, jurisdiction, now)
                        .map(RuleValue::intValue)
                        .orElse(standard.fixAgeMinutes()),
                find(RuleCodes.DEVICE_LOW_BATTERY_PERCENT, jurisdiction, now)
                        .map(RuleValue::intValue)
                        .orElse(standard.lowBatteryPercent()),
                silence.map(RuleValue::basis).orElse(standard.basis()));
    }

    private Optional<RuleValue> find(String code, Jurisdiction jurisdiction, Instant now) {
        return policy.find(code, jurisdiction, Shanghai.dayOf(now));
    }
}
