package org.anjiao.campaign;

import java.time.LocalDate;

/**
 * A stretch of a campaign.
 *
 * @param code for example {@code SCREENING}
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record Phase(String code, String zh, String en, LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
