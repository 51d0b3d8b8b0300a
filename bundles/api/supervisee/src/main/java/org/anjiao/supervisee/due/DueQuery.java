package org.anjiao.supervisee.due;

import java.time.Instant;
import org.anjiao.supervisee.CaseQuery;

/**
 * Which obligations to list; open ones only.
 *
 * @param of whose, from when to when by their end, in which order; of a person those of the units that the caller reads.
 *     Null means the first page
 * @param kind null means all
 * @param before those that end before that instant; null means all. With the present moment: the overdue ones
 */
public record DueQuery(CaseQuery of, DueKind kind, Instant before) {
    public DueQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public DueQuery(String unitId, String superviseeId, DueKind kind, Instant before, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), kind, before);
    }
}
