package org.anjiao.supervisee.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.Level;

/**
 * A complaint or appeal on record.
 *
 * @param unitId the office that keeps the person
 * @param text null for those complained of, unless they filed it: nobody is to retaliate (Law art. 61)
 * @param recordType kind of the record complained of; null if there is none
 * @param against accounts that took the decision or are complained of; none of them answers
 * @param level which level answers: the one above those complained of
 * @param answeringUnitId the unit of that level
 * @param lastDay until when it is to be answered
 * @param basis pack, version and article of that limit
 * @param answer null until answered
 * @param legalBasis on what the answer rests; null until answered
 * @param documentId the written answer; null until answered
 * @param toldOn when the person was told; null until then
 * @param forwardedDocumentId what went to the procuratorate; null unless it did
 * @param version for optimistic locking
 */
public record Complaint(
        String id,
        String superviseeId,
        String unitId,
        ComplaintKind kind,
        String subject,
        String text,
        String recordType,
        String recordId,
        List<String> against,
        Level level,
        String answeringUnitId,
        LocalDate receivedOn,
        LocalDate lastDay,
        String basis,
        ComplaintState state,
        String filedBy,
        Instant filedAt,
        ComplaintOutcome outcome,
        String answer,
        String legalBasis,
        String answeredBy,
        Instant answeredAt,
        String documentId,
        LocalDate toldOn,
        String forwardedDocumentId,
        long version) {
    public Complaint {
        against = List.copyOf(against);
    }
}
