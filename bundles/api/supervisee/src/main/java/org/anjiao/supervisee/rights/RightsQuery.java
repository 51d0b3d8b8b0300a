package org.anjiao.supervisee.rights;

/**
 * What to list, the latest first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId null means all
 * @param state name of a state of the kind of record that is listed; null means all
 * @param cursor {@code next} of the previous page, or null
 */
public record RightsQuery(String unitId, String superviseeId, String state, String cursor, int limit) {}
