package org.anjiao.supervisee.measure;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which measures to list.
 *
 * @param of whose, from when to when by the day of the proposal, in which order; null means the first page
 * @param kind null means all
 * @param state null means all
 */
public record MeasureQuery(CaseQuery of, MeasureKind kind, MeasureState state) {
    public MeasureQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public MeasureQuery(
            String unitId, String superviseeId, MeasureKind kind, MeasureState state, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), kind, state);
    }
}
