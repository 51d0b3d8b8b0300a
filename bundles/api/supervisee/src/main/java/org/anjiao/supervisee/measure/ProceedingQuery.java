package org.anjiao.supervisee.measure;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which proceedings to list.
 *
 * @param of whose, from when to when by the day on which they were opened, in which order; null means the first page
 * @param state null means all
 */
public record ProceedingQuery(CaseQuery of, ProceedingState state) {
    public ProceedingQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public ProceedingQuery(String unitId, String superviseeId, ProceedingState state, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), state);
    }
}
