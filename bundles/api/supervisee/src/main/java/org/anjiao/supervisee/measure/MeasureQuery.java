package org.anjiao.supervisee.measure;

/**
 * What to list, the latest proposal first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId null means all
 * @param kind null means all
 * @param state null means all
 * @param cursor {@code next} of the previous page, or null
 */
public record MeasureQuery(
        String unitId, String superviseeId, MeasureKind kind, MeasureState state, String cursor, int limit) {}
