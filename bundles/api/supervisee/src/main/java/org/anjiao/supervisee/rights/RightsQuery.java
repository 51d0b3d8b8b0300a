package org.anjiao.supervisee.rights;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which records of the rights of persons to list.
 *
 * @param of whose, from when to when by the day of receipt, in which order; null means the first page
 * @param state name of a state of the kind of record that is listed; null means all
 */
public record RightsQuery(CaseQuery of, String state) {
    public RightsQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public RightsQuery(String unitId, String superviseeId, String state, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), state);
    }
}
