package org.anjiao.policy.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Counting;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;

/** Counts limits from a day or an instant on. */
record TermCount(WorkingCalendar calendar) {
    /** The last day that the limit allows, inclusive. */
    LocalDate lastDay(RuleValue limit, LocalDate event) {
        LocalDate last = switch (limit.unit()) {
            case CALENDAR_DAYS -> event.plusDays(limit.intValue() - (countsEvent(limit) ? 1L : 0L));
            case WORKING_DAYS -> workingDays(limit, event);
            // LocalDate takes the last day of a shorter month, as the courts count: 2025-11-30 + 3 = 2026-02-28.
            case CALENDAR_MONTHS -> event.plusMonths(limit.intValue()).minusDays(countsEvent(limit) ? 1 : 0);
            default -> throw new IllegalArgumentException(limit.code() + " does not count days or months");
        };
        return limit.movesToWorkingDay() ? calendar.openOnOrAfter(last) : last;
    }

    Deadline due(RuleValue limit, Instant event) {
        return switch (limit.unit()) {
            case HOURS -> at(limit, event.plus(Duration.ofHours(limit.intValue())));
            case MINUTES -> at(limit, event.plus(Duration.ofMinutes(limit.intValue())));
            case SECONDS -> at(limit, event.plusSeconds(limit.intValue()));
            default -> daysFrom(limit, Shanghai.dayOf(event));
        };
    }

    private Deadline daysFrom(RuleValue limit, LocalDate event) {
        LocalDate last = lastDay(limit, event);
        boolean askedCalendar = limit.unit() == RuleUnit.WORKING_DAYS || limit.movesToWorkingDay();
        boolean provisional = askedCalendar && !calendar.announcedFrom(event, last);
        return new Deadline(last, Shanghai.endOf(last), provisional, limit);
    }

    private static Deadline at(RuleValue limit, Instant until) {
        return new Deadline(Shanghai.dayOf(until), until, false, limit);
    }

    private LocalDate workingDays(RuleValue limit, LocalDate event) {
        LocalDate day = countsEvent(limit) ? event.minusDays(1) : event;
        for (int left = limit.intValue(); left > 0; left--) {
            day = calendar.openOnOrAfter(day.plusDays(1));
        }
        return day;
    }

    private static boolean countsEvent(RuleValue limit) {
        return limit.counting() == Counting.SAME_DAY;
    }
}
