package org.anjiao.monitoring.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.platform.Shanghai;

/** When a zone holds: its schedule as stretches of time. */
final class ZoneTimes {
    /** Beyond any validity; ends the walk over whole days that follow one another. */
    private static final int LONGEST_DAYS = 800;

    /**
     * A stretch in which the zone holds or rests all the time; milliseconds since 1970.
     *
     * @param from inclusive; where the zone holds, the begin of the period
     * @param until exclusive
     */
    record Window(long from, long until, boolean holds) {
        /** Covers no moment. */
        static final Window NONE = new Window(0, 0, false);

        boolean covers(long at) {
            return at >= from && at < until;
        }
    }

    private final ZoneSchedule schedule;
    private final Map<LocalDate, Boolean> exceptions;

    ZoneTimes(ZoneSchedule schedule) {
        this.schedule = schedule;
        this.exceptions = schedule.exceptions().stream()
                .collect(Collectors.toMap(
                        ZoneSchedule.ExceptionalDay::day, ZoneSchedule.ExceptionalDay::holds, (one, other) -> other));
    }

    Window window(long at) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(at));
        for (LocalDate begun : new LocalDate[] {day.minusDays(1), day}) {
            if (holds(begun) && begin(begun) <= at && at < end(begun)) {
                return joined(begun);
            }
        }
        long until = Shanghai.endOf(day).toEpochMilli();
        if (holds(day) && begin(day) > at) {
            until = begin(day);
        }
        return new Window(at, until, false);
    }

    /** The period that begins on that day, with those that follow it or go before it without a gap. */
    private Window joined(LocalDate day) {
        LocalDate first = day;
        for (int i = 0; i < LONGEST_DAYS && holds(first.minusDays(1)) && end(first.minusDays(1)) == begin(first); i++) {
            first = first.minusDays(1);
        }
        LocalDate last = day;
        for (int i = 0; i < LONGEST_DAYS && holds(last.plusDays(1)) && end(last) == begin(last.plusDays(1)); i++) {
            last = last.plusDays(1);
        }
        return new Window(begin(first), end(last), true);
    }

    private boolean holds(LocalDate day) {
        if (day.isBefore(schedule.validFrom()) || day.isAfter(schedule.validTo())) {
            return false;
        }
        Boolean exceptional = exceptions.get(day);
        return exceptional == null
                ? schedule.days().isEmpty() || schedule.days().contains(day.getDayOfWeek())
                : exceptional;
    }

    private long begin(LocalDate day) {
        return at(day, schedule.from() == null ? LocalTime.MIN : schedule.from());
    }

    private long end(LocalDate day) {
        if (schedule.from() == null) {
            return at(day.plusDays(1), LocalTime.MIN);
        }
        return at(schedule.to().isAfter(schedule.from()) ? day : day.plusDays(1), schedule.to());
    }

    private static long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Shanghai.ZONE).toInstant().toEpochMilli();
    }
}
