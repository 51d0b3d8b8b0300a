package org.anjiao.supervisee.internal.leave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Days away, both ends counted.
 *
 * @param from first day
 * @param to last day
 */
record LeaveDays(LocalDate from, LocalDate to) {
    int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean overlaps(LeaveDays other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /**
     * The most days away in any period of so many months that holds a day of this leave.
     *
     * @param others leaves that do not overlap this one or each other
     */
    int mostWithin(int months, List<LeaveDays> others) {
        return from.minusMonths(months)
                .datesUntil(to.plusDays(1))
                .map(first -> new LeaveDays(first, first.plusMonths(months).minusDays(1)))
                .filter(this::overlaps)
                .mapToInt(period -> within(period)
                        + others.stream()
                                .mapToInt(other -> other.within(period))
                                .sum())
                .max()
                .orElseThrow();
    }

    private int within(LeaveDays period) {
        LocalDate first = from.isAfter(period.from) ? from : period.from;
        LocalDate last = to.isBefore(period.to) ? to : period.to;
        return last.isBefore(first) ? 0 : new LeaveDays(first, last).length();
    }
}
