package org.anjiao.supervisee.decision;

import org.anjiao.supervisee.Level;

/**
 * What to list.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId one person's; null means all
 * @param kind null means all
 * @param level what is decided at that level; null means all
 * @param mine only what the caller himself may decide
 * @param order null means {@link PendingOrder#SINCE}
 * @param cursor {@code next} of the previous page, or null
 */
public record PendingQuery(
        String unitId,
        String superviseeId,
        DecisionKind kind,
        Level level,
        boolean mine,
        PendingOrder order,
        String cursor,
        int limit) {
    /** The first page of what the caller himself may decide. */
    public static PendingQuery mine(int limit) {
        return new PendingQuery(null, null, null, null, true, null, null, limit);
    }
}
