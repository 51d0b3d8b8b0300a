package org.anjiao.supervisee.rights;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A wish to correct data on record.
 *
 * @param unitId the office that keeps the person
 * @param value what it should say; masked unless {@code unmasked}
 * @param oldValue what it said before it was corrected, or says now; masked unless {@code unmasked}; null if nothing was
 *     there or the field is {@link CorrectableField#OTHER}
 * @param lastDay until when it is to be answered
 * @param basis pack, version and article of that limit
 * @param comment what was done, or why not; null until decided
 * @param documentId the written answer; null until decided
 * @param version for optimistic locking
 * @param unmasked whether the values are given in full
 */
public record DataCorrection(
        String id,
        String superviseeId,
        String unitId,
        CorrectableField field,
        String value,
        String oldValue,
        String evidence,
        LocalDate receivedOn,
        LocalDate lastDay,
        String basis,
        CorrectionState state,
        String requestedBy,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String documentId,
        long version,
        boolean unmasked) {}
