package org.anjiao.supervisee.rights;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An opinion of the procuratorate on record.
 *
 * @param superviseeId null where it is on the agency itself
 * @param unitId the county that answers
 * @param lastDay until when: the day in the document, else by the pack
 * @param basis the document's number, or pack, version and article
 * @param adopted null until answered
 * @param answer measures taken, or reasons why not; null until answered
 * @param documentId the written answer; null until answered
 * @param version for optimistic locking
 */
public record Opinion(
        String id,
        String superviseeId,
        String unitId,
        String reference,
        boolean correction,
        String text,
        LocalDate receivedOn,
        LocalDate lastDay,
        String basis,
        OpinionState state,
        String receivedBy,
        Boolean adopted,
        String answer,
        String answeredBy,
        Instant answeredAt,
        String documentId,
        long version) {}
