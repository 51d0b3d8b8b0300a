package org.anjiao.campaign;

/**
 * A view of the tasks.
 *
 * @param campaign required
 * @param unitId the unit with everything that reports to it; null means the caller's own
 * @param state null means all
 * @param key null means all
 * @param newEntrant null means all
 * @param missing only persons of whom this is not clear; null means all
 * @param cursor {@code next} of the previous page, or null
 * @param limit 1 to {@link org.anjiao.platform.Page#MAX_LIMIT}
 */
public record TaskQuery(
        String campaign,
        String unitId,
        TaskState state,
        Boolean key,
        Boolean newEntrant,
        Clarity missing,
        String cursor,
        int limit) {
    /** Everything in the unit's subtree. */
    public static TaskQuery ofUnit(String campaign, String unitId, TaskState state, int limit) {
        return new TaskQuery(campaign, unitId, state, null, null, null, null, limit);
    }
}
