package org.anjiao.supervisee.prohibition;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A prohibition order on record.
 *
 * @param policeCopiedOn when the police got its copy; null before
 * @param policeReference the police's receipt; null before
 * @param endedOn the day on which it ended or was lifted; null while active
 * @param reason why it was lifted; null otherwise
 * @param version for optimistic locking
 */
public record Prohibition(
        String id,
        String unitId,
        NewProhibition order,
        ProhibitionState state,
        LocalDate policeCopiedOn,
        String policeReference,
        LocalDate endedOn,
        String reason,
        String registeredBy,
        Instant registeredAt,
        long version) {}
