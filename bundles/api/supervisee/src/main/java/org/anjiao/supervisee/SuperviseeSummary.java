package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * A line of a list; always masked.
 *
 * @param name masked ({@code 测**}) of a minor
 * @param idNumber masked
 * @param positioned whether an order of positioning is in force now
 */
public record SuperviseeSummary(
        String id,
        String number,
        String name,
        String idNumber,
        Sex sex,
        Category category,
        LocalDate registeredOn,
        LocalDate termTo,
        String unitId,
        Status status,
        boolean key,
        boolean minorRegime,
        boolean positioned) {}
