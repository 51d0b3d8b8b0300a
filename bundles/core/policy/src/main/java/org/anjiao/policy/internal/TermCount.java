package org.anjiao.policy.internal;

import java.time.LocalDate;
import org.anjiao.policy.RuleValue;

/** Counts limits from a day on. */
final class TermCount {
    private TermCount() {}

    /** The last day that the limit allows, inclusive. */
    static LocalDate lastDay(RuleValue limit, LocalDate start) {
        return switch (limit.unit()) {
            case CALENDAR_DAYS -> start.plusDays(limit.intValue());
            // LocalDate takes the last day of a shorter month, as the courts count (2025-11-30 + 3 = 2026-02-28).
            case CALENDAR_MONTHS -> start.plusMonths(limit.intValue());
            default -> throw new IllegalArgumentException(limit.code() + " does not count days or months");
        };
    }
}
