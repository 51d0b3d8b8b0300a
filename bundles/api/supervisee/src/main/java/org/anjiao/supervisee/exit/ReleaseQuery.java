package org.anjiao.supervisee.exit;

import java.time.LocalDate;
import org.anjiao.supervisee.CaseQuery;

/**
 * Which releases.
 *
 * @param of whose, from when to when by the end of the term, in which order; null means the first page
 * @param endingBy those whose term ends on that day or before; null means today
 */
public record ReleaseQuery(CaseQuery of, LocalDate endingBy) {
    public ReleaseQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public ReleaseQuery(String unitId, LocalDate endingBy, String cursor, int limit) {
        this(CaseQuery.ofUnit(unitId, cursor, limit), endingBy);
    }
}
