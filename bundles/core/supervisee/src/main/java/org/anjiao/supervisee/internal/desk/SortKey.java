package org.anjiao.supervisee.internal.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.anjiao.platform.Shanghai;

/**
 * A key by which a list may be ordered.
 *
 * @param name as callers give it
 * @param field of the record, in JPQL
 * @param optional whether records may have none; those come last in ascending order, as both databases have it
 * @param descending whether the latest or largest comes first unless asked otherwise
 */
public record SortKey(String name, String field, Kind kind, boolean optional, boolean descending) {
    /** What the field holds. */
    public enum Kind {
        /** Milliseconds since the epoch. */
        TIME(Long::valueOf) {
            @Override
            Object first(LocalDate day) {
                return Shanghai.startOf(day).toEpochMilli();
            }
        },
        DAY(SortKey::day) {
            @Override
            Object first(LocalDate day) {
                return day;
            }
        },
        NUMBER(Integer::valueOf),
        TEXT(text -> text);

        private final Function<String, Object> reader;

        Kind(Function<String, Object> reader) {
            this.reader = reader;
        }

        /** @throws RuntimeException for a text of another kind */
        Object read(String text) {
            return reader.apply(text);
        }

        /** The earliest value on that day. */
        Object first(LocalDate day) {
            throw new IllegalStateException(this + " has no days");
        }
    }

    /** The days that databases know. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException(text);
        }
        return day;
    }

    /** A moment, in milliseconds since the epoch; the latest comes first. */
    public static SortKey time(String name, String field) {
        return new SortKey(name, field, Kind.TIME, false, true);
    }

    /** A day; the latest comes first. */
    public static SortKey day(String name, String field) {
        return new SortKey(name, field, Kind.DAY, false, true);
    }

    /** A number; the largest comes first. */
    public static SortKey number(String name, String field) {
        return new SortKey(name, field, Kind.NUMBER, false, true);
    }

    /** A text, in the order of the database. */
    public static SortKey text(String name, String field) {
        return new SortKey(name, field, Kind.TEXT, false, false);
    }

    /** The order of the records themselves, whose identifiers grow with time; the latest comes first. */
    public static SortKey made(String name) {
        return new SortKey(name, "id", Kind.TEXT, false, true);
    }

    /** The same key where some records have none. */
    public SortKey orNone() {
        return new SortKey(name, field, kind, true, descending);
    }

    /** The same key, the earliest or smallest first. */
    public SortKey ascendingFirst() {
        return new SortKey(name, field, kind, optional, false);
    }
}
