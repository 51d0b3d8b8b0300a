package org.anjiao.supervisee.measure;

/**
 * What to list, the latest first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId null means all
 * @param state null means all
 * @param cursor {@code next} of the previous page, or null
 */
public record ProceedingQuery(String unitId, String superviseeId, ProceedingState state, String cursor, int limit) {}
