package org.anjiao.supervisee.leave;

/**
 * What to list, the latest application first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId null means all
 * @param state null means all
 * @param cursor {@code next} of the previous page, or null
 */
public record LeaveQuery(String unitId, String superviseeId, LeaveState state, String cursor, int limit) {}
