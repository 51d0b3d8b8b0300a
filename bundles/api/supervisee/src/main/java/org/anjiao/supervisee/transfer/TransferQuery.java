package org.anjiao.supervisee.transfer;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which transfers.
 *
 * @param of of which units, from when to when by the day of the move, in which order; of a person those of these units.
 *     Null means the first page
 * @param incoming true: those into these units; false: those out of them; null: both
 * @param open true: those under way; false: those that have ended; null: all
 */
public record TransferQuery(CaseQuery of, Boolean incoming, Boolean open) {
    public TransferQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public TransferQuery(String unitId, Boolean incoming, String superviseeId, Boolean open, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), incoming, open);
    }
}
