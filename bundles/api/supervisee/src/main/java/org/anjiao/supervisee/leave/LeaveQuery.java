package org.anjiao.supervisee.leave;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which leaves to list.
 *
 * @param of whose, from when to when by the first day, in which order; null means the first page
 * @param state null means all
 */
public record LeaveQuery(CaseQuery of, LeaveState state) {
    public LeaveQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public LeaveQuery(String unitId, String superviseeId, LeaveState state, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), state);
    }
}
