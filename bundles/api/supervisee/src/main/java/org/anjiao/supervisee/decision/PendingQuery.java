package org.anjiao.supervisee.decision;

import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;

/**
 * What to list.
 *
 * @param of whose, from when to when by the day since when it waits, in which order; of a person what belongs to units that the
 *     caller reads. Null means the first page
 * @param kind null means all
 * @param level what is decided at that level; null means all
 * @param mine only what the caller himself may decide
 */
public record PendingQuery(CaseQuery of, DecisionKind kind, Level level, boolean mine) {
    public PendingQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** The first page of what the caller himself may decide. */
    public static PendingQuery mine(int limit) {
        return new PendingQuery(CaseQuery.ofUnit(null, null, limit), null, null, true);
    }
}
