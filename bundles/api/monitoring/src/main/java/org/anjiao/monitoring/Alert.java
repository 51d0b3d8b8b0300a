package org.anjiao.monitoring;

import java.time.Instant;

/**
 * One alert with all its times. An open alert of a person takes up further ones of its kind.
 *
 * @param detail kind of tampering, charge in percent; empty otherwise
 * @param unitId the office that supervises the person
 * @param orderId the lawful positioning order under which it was seen
 * @param escalated nobody has acknowledged it in the time that the policy allows
 * @param outcome null until resolved
 * @param happenedAt by the device's clock: for {@link AlertKind#OUT_OF_BOUNDS} the first report outside
 * @param receivedAt when the report that raised it reached the server
 * @param storedAt when that report was stored
 * @param alertedAt when the alert was raised
 * @param endedAt when the person was back, by the device's clock; null while it lasts or where it does not apply
 * @param repeats how many further ones were taken up
 * @param lastRepeatAt the latest of them, by the device's clock; null if none
 * @param latitude WGS-84 degrees of the report that raised it; null if it had no position
 * @param accuracy metres, null if unknown
 * @param hazardId the hazard that it became, or null
 * @param version for optimistic locking
 */
public record Alert(
        String id,
        AlertKind kind,
        String detail,
        String superviseeId,
        String deviceId,
        String unitId,
        String orderId,
        AlertState state,
        boolean escalated,
        AlertOutcome outcome,
        String comment,
        Instant happenedAt,
        Instant receivedAt,
        Instant storedAt,
        Instant alertedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Instant resolvedAt,
        String resolvedBy,
        Instant endedAt,
        int repeats,
        Instant lastRepeatAt,
        Double latitude,
        Double longitude,
        Double accuracy,
        String hazardId,
        int version) {}
