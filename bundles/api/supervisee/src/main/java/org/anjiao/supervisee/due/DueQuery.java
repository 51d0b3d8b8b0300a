package org.anjiao.supervisee.due;

import java.time.Instant;

/**
 * What to list; open obligations only, the earliest end first.
 *
 * @param unitId list this unit and all below it; null means the caller's own
 * @param superviseeId one person's; null means all
 * @param kind null means all
 * @param before those that end before that instant; null means all. With the present moment: the overdue ones
 * @param cursor {@code next} of the previous page, or null
 */
public record DueQuery(String unitId, String superviseeId, DueKind kind, Instant before, String cursor, int limit) {}
