package org.anjiao.monitoring;

import java.time.Instant;

/**
 * One alert with all its times. An open alert of a person takes up further ones of its kind.
 *
 * <p>Of one crossing there is one alert, whoever noticed it first: what the device says of an area that it watches itself
 * is evidence on the alert that the server has raised; and an alert that the device's word has raised becomes that of the
 * server's finding, keeping its times, when the server finds the same crossing within the policy's window.
 *
 * @param detail kind of tampering that is no more than that, charge in percent, name of the zone; what the case says; empty
 *     otherwise
 * @param deviceId null for an alert that follows from a case
 * @param unitId the office that supervises the person
 * @param orderId the lawful positioning order under which it was seen; null for an alert that follows from a case
 * @param level who is called on: 1 office, 2 county, 3 city
 * @param escalated whether nobody acknowledged it in the time that the policy allows: the level is above 1
 * @param outcome null until resolved
 * @param happenedAt by the device's clock: for {@link AlertKind#OUT_OF_BOUNDS} the first report outside
 * @param receivedAt when the report that raised it reached the server
 * @param storedAt when that report was stored
 * @param alertedAt when the alert was raised
 * @param notifiedAt when those signed in were told; null for a moment after it was raised
 * @param investigatedAt when an officer began to find out; null before
 * @param escalatedAt when it came to its present level; null at level 1
 * @param escalatedTo the unit of that level; null at level 1
 * @param endedAt when the person was back, by the device's clock; null while it lasts or where it does not apply
 * @param repeats how many further ones were taken up
 * @param lastRepeatAt the latest of them, by the device's clock; null if none
 * @param zoneId a zone of the person's own; null for others, and for one that protects a victim
 * @param latitude WGS-84 degrees of the report that raised it; null if it had no position
 * @param accuracy metres, null if unknown
 * @param terminalAt when the device itself first said that it crossed the border of an area, by its clock; null if it did
 *     not
 * @param terminalArea number by which the device knows that area, empty if it did not say; null if there is none, and for
 *     an alert that says no place
 * @param hazardId the hazard that it became, or null
 * @param notice what became of telling the wearer; null for alerts from before there were notices
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
        int level,
        boolean escalated,
        AlertOutcome outcome,
        String comment,
        Instant happenedAt,
        Instant receivedAt,
        Instant storedAt,
        Instant alertedAt,
        Instant notifiedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Instant investigatedAt,
        String investigatedBy,
        Instant escalatedAt,
        String escalatedTo,
        Instant resolvedAt,
        String resolvedBy,
        Instant endedAt,
        int repeats,
        Instant lastRepeatAt,
        String zoneId,
        Double latitude,
        Double longitude,
        Double accuracy,
        Instant terminalAt,
        String terminalArea,
        String hazardId,
        WearerNotice notice,
        int version) {}
