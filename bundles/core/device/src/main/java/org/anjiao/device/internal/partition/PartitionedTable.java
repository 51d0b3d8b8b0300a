package org.anjiao.device.internal.partition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.anjiao.platform.Shanghai;

/**
 * The tables that PostgreSQL keeps in parts by civil time. Positions go by the month of the device's clock: a day of a
 * person is read from one part, and a query that names no time looks into some 25 of them, not 730. Raw frames go by the
 * day of the storing, by which they are deleted, so that they always go as whole parts.
 */
public enum PartitionedTable {
    POSITIONS("dev_position", "uuuuMM") {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    },
    FRAMES("dev_frame_block", "uuuuMMdd") {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }
    };

    private final String table;
    private final DateTimeFormatter suffix;

    PartitionedTable(String table, String suffix) {
        this.table = table;
        this.suffix = DateTimeFormatter.ofPattern(suffix);
    }

    /** The name of the whole. */
    public String table() {
        return table;
    }

    /** The part for rows of that time, in milliseconds since 1970-01-01T00:00Z. */
    public Part at(long time) {
        LocalDate first = first(Shanghai.dayOf(Instant.ofEpochMilli(time)));
        return new Part(
                table + "_" + suffix.format(first),
                Shanghai.startOf(first).toEpochMilli(),
                Shanghai.startOf(next(first)).toEpochMilli());
    }

    abstract LocalDate first(LocalDate day);

    abstract LocalDate next(LocalDate first);
}
