package org.anjiao.hazard;

/**
 * A view of the ledger.
 *
 * @param unitId the unit with everything that reports to it; null means the caller's own
 * @param state null means all
 * @param kind null means all
 * @param superviseeId null means all
 * @param overdue only those that are (true) or are not (false) overdue now; null means all
 * @param sort null means {@link Sort#NEWEST}
 * @param cursor {@code next} of the previous page, or null
 * @param limit 1 to {@link org.anjiao.platform.Page#MAX_LIMIT}
 */
public record HazardQuery(
        String unitId,
        HazardState state,
        HazardKind kind,
        String superviseeId,
        Boolean overdue,
        Sort sort,
        String cursor,
        int limit) {
    /** The orders of a list. */
    public enum Sort {
        /** The one registered last comes first. */
        NEWEST,
        /** The one due first comes first; those without a due date are left out. */
        DUE
    }

    /** Everything in the unit's subtree, newest first. */
    public static HazardQuery ofUnit(String unitId, int limit) {
        return new HazardQuery(unitId, null, null, null, null, null, null, limit);
    }
}
