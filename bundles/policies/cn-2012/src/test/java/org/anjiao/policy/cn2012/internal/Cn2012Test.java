package org.anjiao.policy.cn2012.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.junit.jupiter.api.Test;

class Cn2012Test {
    @Test
    void itEndsTheDayBeforeTheLawCameIntoForce() throws IOException {
        assertThat(new Cn2012().validity())
                .isEqualTo(new Validity(LocalDate.of(2012, 3, 1), LocalDate.of(2020, 6, 30)));
    }

    @Test
    void itHoldsEveryRuleTheDomainsAskFor() throws IOException {
        assertThat(new Cn2012().rules())
                .extracting(Rule::code)
                .containsExactlyInAnyOrder(
                        RuleCodes.EM_GROUNDS,
                        RuleCodes.EM_MAX_MONTHS,
                        RuleCodes.EM_MANDATORY_FOR_KEY,
                        RuleCodes.NEW_ENTRANT_DAYS,
                        RuleCodes.NEW_ENTRANT_VISIT_REQUIRED,
                        RuleCodes.DISPUTE_REFERRAL_KINDS,
                        RuleCodes.REPORT_CUTOFF,
                        RuleCodes.ALERT_ACK_MINUTES,
                        RuleCodes.ZONE_DWELL_SECONDS,
                        RuleCodes.DEVICE_SILENCE_MINUTES,
                        RuleCodes.DEVICE_FIX_AGE_MINUTES,
                        RuleCodes.DEVICE_LOW_BATTERY_PERCENT,
                        RuleCodes.RETENTION_RAW_JOURNAL,
                        RuleCodes.RETENTION_TRACK,
                        RuleCodes.RETENTION_VERIFICATION);
    }

    @Test
    void onlyWhatWasReadInTheNoticeIsMarkedAsVerified() throws IOException {
        assertThat(new Cn2012().rules())
                .filteredOn(Rule::verified)
                .allMatch(rule -> rule.source().startsWith("2019年"))
                .hasSize(3);
    }
}
