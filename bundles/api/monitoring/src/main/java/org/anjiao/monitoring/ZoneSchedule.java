package org.anjiao.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a zone holds, in the civil time of Asia/Shanghai.
 *
 * @param days on which a period begins; all if empty
 * @param from begin of the daily period, inclusive; null together with {@code to} for the whole day
 * @param to end of the period, exclusive; not after {@code from} means on the next day
 * @param validFrom first day
 * @param validTo last day, inclusive
 * @param exceptions single days that differ
 */
public record ZoneSchedule(
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        LocalDate validFrom,
        LocalDate validTo,
        List<ExceptionalDay> exceptions) {
    public ZoneSchedule {
        days = days == null ? Set.of() : Set.copyOf(days);
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /**
     * A day on which the zone rests or holds whatever its day of the week says.
     *
     * @param holds whether the period that begins on this day takes place
     */
    public record ExceptionalDay(LocalDate day, boolean holds) {}
}
