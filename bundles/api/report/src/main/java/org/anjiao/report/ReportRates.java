package org.anjiao.report;

import java.math.BigDecimal;

/**
 * Reporting completeness, in the terms of DHIS2 (EXPECTED, ACTUAL, ACTUAL_ON_TIME, RATE, RATE_ON_TIME).
 *
 * @param expected addressees
 * @param actual addressees that submitted at all
 * @param onTime addressees whose first submission was on time
 */
public record ReportRates(int expected, int actual, int onTime) {
    /** actual / expected in percent, two decimals, half up; null without addressees. */
    public BigDecimal rate() {
        return Figures.percent(actual, expected);
    }

    /** onTime / expected in percent, two decimals, half up; null without addressees. */
    public BigDecimal onTimeRate() {
        return Figures.percent(onTime, expected);
    }
}
