package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * Which records of one kind to list, in which order, and where the page begins: what all lists have in common. Each service
 * names the keys by which its list may be ordered, and the time by which it is restricted.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId one person's, whichever unit made them; null means all
 * @param from first day (Asia/Shanghai), inclusive; null means from the beginning
 * @param to last day, inclusive; null means to the end
 * @param sort key by which the list is ordered; null means the list's own
 * @param ascending whether the smallest or earliest comes first; null means as is usual for the key
 * @param cursor {@code next} of the previous page, or null. It holds for the order that gave it only
 */
public record CaseQuery(
        String unitId,
        String superviseeId,
        LocalDate from,
        LocalDate to,
        String sort,
        Boolean ascending,
        String cursor,
        int limit) {
    /** The first page of the caller's unit and below, in the list's own order. */
    public static final CaseQuery FIRST = ofUnit(null, null, 50);

    /** By the list's own key. */
    public CaseQuery(
            String unitId,
            String superviseeId,
            LocalDate from,
            LocalDate to,
            boolean ascending,
            String cursor,
            int limit) {
        this(unitId, superviseeId, from, to, null, ascending, cursor, limit);
    }

    /** All of a unit and below, in the list's own order. */
    public static CaseQuery ofUnit(String unitId, String cursor, int limit) {
        return new CaseQuery(unitId, null, null, null, null, null, cursor, limit);
    }

    /** All of one person, in the list's own order. */
    public static CaseQuery ofPerson(String superviseeId, int limit) {
        return new CaseQuery(null, superviseeId, null, null, null, null, null, limit);
    }
}
