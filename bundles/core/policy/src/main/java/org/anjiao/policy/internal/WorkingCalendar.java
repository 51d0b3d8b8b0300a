package org.anjiao.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anjiao.policy.spi.HolidayTable;

/**
 * On which days offices are open.
 *
 * @param announced years whose days off are known
 * @param daysOff announced days off
 * @param worked weekend days on which offices are open
 */
record WorkingCalendar(Set<Integer> announced, Set<LocalDate> daysOff, Set<LocalDate> worked) {
    /** Monday to Friday. */
    static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Set.of(), Set.of(), Set.of());

    /** @param tables a year that several know is read from the first of them; but a table names days of neighbours too */
    static WorkingCalendar of(List<HolidayTable> tables) {
        Set<Integer> announced = new HashSet<>();
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (HolidayTable table : tables) {
            Set<Integer> known = Set.copyOf(announced);
            table.daysOff().stream()
                    .filter(day -> !known.contains(day.getYear()))
                    .forEach(off::add);
            table.workedWeekends().stream()
                    .filter(day -> !known.contains(day.getYear()))
                    .forEach(worked::add);
            announced.addAll(table.years());
        }
        return new WorkingCalendar(Set.copyOf(announced), Set.copyOf(off), Set.copyOf(worked));
    }

    boolean open(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return worked.contains(day) || (!weekend && !daysOff.contains(day));
    }

    boolean announcedFrom(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).mapToInt(LocalDate::getYear).allMatch(announced::contains);
    }

    LocalDate openOnOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!open(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
