package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * Which records of a regime to list, by the time of the event.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId one person's, whichever unit made them; null means all
 * @param from first day (Asia/Shanghai), inclusive; null means from the beginning
 * @param to last day, inclusive; null means to the end
 * @param oldestFirst false gives the latest first
 * @param cursor {@code next} of the previous page, or null
 */
public record CaseQuery(
        String unitId,
        String superviseeId,
        LocalDate from,
        LocalDate to,
        boolean oldestFirst,
        String cursor,
        int limit) {
    /** The latest of one person first. */
    public static CaseQuery ofPerson(String superviseeId, int limit) {
        return new CaseQuery(null, superviseeId, null, null, false, null, limit);
    }
}
