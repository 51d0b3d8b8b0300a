package org.anjiao.supervisee.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.reply.Ruling;

/**
 * A proposal before another organ.
 *
 * @param unitId the office that keeps the person
 * @param measureId the measure that was proposed
 * @param organ which answers
 * @param documentId the proposal
 * @param deliveredAt when the organ's system took it; null while unknown
 * @param replyDueOn last day, inclusive, on which an answer is in time; null if the law sets none
 * @param replyBasis the limit's pack, version and article; null if there is none
 * @param overdueSince null if it was never overdue
 * @param ruling the answer; null before
 * @param answeredBy account that filed it, which may be the organ's own; null before
 * @param confirmedBy account that compared with its document a ruling on paper that ends the case; null if none did
 * @param noticeId document that tells of the end of correction (D-23); null unless correction ended
 * @param version for optimistic locking
 */
public record Proceeding(
        String id,
        String superviseeId,
        String unitId,
        String measureId,
        MeasureKind kind,
        Agency organ,
        String documentId,
        String documentNumber,
        Instant openedAt,
        Instant deliveredAt,
        LocalDate replyDueOn,
        String replyBasis,
        ProceedingState state,
        Instant overdueSince,
        Ruling ruling,
        String answeredBy,
        Instant answeredAt,
        String confirmedBy,
        String noticeId,
        long version) {}
