package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.Test;

/** The limits of silence and battery are those of the packs, by day and place; no configuration stands in for them. */
class MonitoringRulesTest {
    private static final LocalDate CHANGE = LocalDate.of(2020, 7, 1);

    private final MonitoringRules rules = new MonitoringRules(
            Stubs.of(PolicyBook.class, new Packs()),
            new TestUnits()
                    .add("P", "61", UnitType.PROVINCE_JUSTICE, null, "61")
                    .add("C", "6101", UnitType.CITY_JUSTICE, "P", "6101")
                    .add("U1", "610103", UnitType.COUNTY_JUSTICE, "C", "610103")
                    .add("U2", "610104", UnitType.COUNTY_JUSTICE, "C", "610104"),
            new MovableClock("2020-07-01T09:00"),
            120,
            10,
            30,
            10);

    /** An old pack, a new one, and an overlay for one county; none before 2019. */
    public static final class Packs {
        public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate day) {
            if (day.getYear() < 2019) {
                return Optional.empty();
            }
            boolean silence = code.equals(RuleCodes.DEVICE_SILENCE_MINUTES);
            int number = silence ? 60 : 15;
            if (!day.isBefore(CHANGE)) {
                boolean overlay = jurisdiction.equals(Jurisdiction.of(List.of("61", "6101", "610104")));
                number = silence ? (overlay ? 20 : 30) : 25;
            }
            return Optional.of(new RuleValue(
                    code, BigDecimal.valueOf(number), RuleUnit.COUNT, List.of(), "T", "1", "", "", false));
        }
    }

    private static long at(LocalDate day) {
        return Shanghai.startOf(day).toEpochMilli();
    }

    @Test
    void theLimitsAreThoseOfTheDayAndThePlace() {
        assertThat(rules.silenceMillis("U1", at(CHANGE) - 1)).isEqualTo(60 * 60_000);
        assertThat(rules.silenceMillis("U1", at(CHANGE))).isEqualTo(30 * 60_000);
        assertThat(rules.silenceMillis("U2", at(CHANGE))).isEqualTo(20 * 60_000);
        assertThat(rules.lowBatteryPercent("U1", at(CHANGE) - 1)).isEqualTo(15);
        assertThat(rules.lowBatteryPercent("U1", at(CHANGE))).isEqualTo(25);
    }

    @Test
    void whereNoRuleIsInForceNothingIsAlerted() {
        long before = at(LocalDate.of(2018, 12, 31));

        assertThat(rules.silenceMillis("U1", before)).isEqualTo(DeviceRule.NEVER);
        assertThat(rules.lowBatteryPercent("U1", before)).isNegative();
    }
}
