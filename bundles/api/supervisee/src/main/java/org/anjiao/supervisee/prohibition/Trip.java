package org.anjiao.supervisee.prohibition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A trip on record.
 *
 * @param unitId the office that keeps the person
 * @param trip as it was reported
 * @param to last day away, inclusive; earlier than reported if the permit was taken back
 * @param backOn the day of the return; null until reported
 * @param comment why it was cancelled or cut short; null otherwise
 * @param version for optimistic locking
 */
public record Trip(
        String id,
        String superviseeId,
        String unitId,
        NewTrip trip,
        LocalDate to,
        TripState state,
        String filedBy,
        Instant filedAt,
        LocalDate backOn,
        String backFiledBy,
        String comment,
        long version) {}
