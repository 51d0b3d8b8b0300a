package org.anjiao.supervisee.merge;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A merge to order.
 *
 * @param fromUnitId the county that goes
 * @param toUnitId the county into which it goes
 * @param on first day on which it holds; not before today
 * @param offices the new office for each office of the county that goes
 * @param basis the document that orders it, with its number
 */
public record MergePlan(String fromUnitId, String toUnitId, LocalDate on, Map<String, String> offices, String basis) {
    public MergePlan {
        offices = offices == null ? Map.of() : Map.copyOf(Objects.requireNonNull(offices));
    }
}
