package org.anjiao.supervisee.assessment;

/**
 * What to list, the latest commission first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param state null means all
 * @param cursor {@code next} of the previous page, or null
 */
public record AssessmentQuery(String unitId, AssessmentState state, String cursor, int limit) {}
