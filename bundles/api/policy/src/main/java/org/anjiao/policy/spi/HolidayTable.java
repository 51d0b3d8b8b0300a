package org.anjiao.policy.spi;

import java.time.LocalDate;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The days off that the State Council has announced, with the weekend days that are worked instead (调休). Registered as a
 * service; later tables add years, and where two tables name the same year the one with the higher service ranking
 * counts.
 */
@ConsumerType
public interface HolidayTable {
    /** The years that the table knows in full. */
    Set<Integer> years();

    /** Days off that are no ordinary weekend or belong to a holiday. */
    Set<LocalDate> daysOff();

    /** Saturdays and Sundays on which offices are open. */
    Set<LocalDate> workedWeekends();
}
