package org.anjiao.policy.spi;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A period of civil days.
 *
 * @param from first day
 * @param to last day, inclusive; null while open
 */
public record Validity(LocalDate from, LocalDate to) {
    public Validity {
        Objects.requireNonNull(from);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both periods share a day. */
    public boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
