package org.anjiao.supervisee.visit;

import java.time.Instant;
import java.util.Set;

/**
 * A visit on record; it is not changed.
 *
 * @param unitId the office that kept the person then
 * @param companions null if nobody went along, and in lists above the county
 * @param findings null in lists above the county
 * @param visitedBy account of the officer
 */
public record Visit(
        String id,
        String superviseeId,
        String unitId,
        VisitKind kind,
        Instant visitedAt,
        Set<MetPerson> met,
        String companions,
        String findings,
        String visitedBy,
        Instant recordedAt) {
    public Visit {
        met = Set.copyOf(met);
    }

    /** Whether it fulfils what was due: somebody was met. */
    public boolean counts() {
        return !met.contains(MetPerson.NOBODY);
    }
}
