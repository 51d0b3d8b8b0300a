package org.anjiao.supervisee.transfer;

import java.time.Instant;

/**
 * A move of a person from one office to another.
 *
 * @param fromUnitId the office that kept the person before
 * @param toUnitId the office that keeps the person from then on
 * @param recordId the transfer or merge behind it; null where there is none
 */
public record UnitMove(
        String id,
        String superviseeId,
        String fromUnitId,
        String toUnitId,
        Instant movedAt,
        StayCause cause,
        String recordId) {}
