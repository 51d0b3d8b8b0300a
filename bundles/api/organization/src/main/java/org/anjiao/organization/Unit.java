package org.anjiao.organization;

import java.time.Instant;

/**
 * A unit as it stood during an interval.
 *
 * @param id never changes, whatever else does
 * @param code stable business code used in import files: the division's code where there is one, else a word such as
 *     {@code XIXIAN}
 * @param name in Chinese
 * @param reportingParent id of the unit to which it reports; null for the province
 * @param adminCode GB/T 2260 or statistical code of its territory; null for 西咸新区, which has none
 * @param validFrom inclusive
 * @param validTo exclusive; null while it stands
 */
public record Unit(
        String id,
        String code,
        String name,
        UnitType type,
        String reportingParent,
        String adminCode,
        Instant validFrom,
        Instant validTo) {
    /** Whether this is how the unit stood at that instant. */
    public boolean validAt(Instant at) {
        return !at.isBefore(validFrom) && (validTo == null || at.isBefore(validTo));
    }
}
