package org.anjiao.supervisee.spi;

import java.util.List;
import java.util.Objects;

/**
 * A document that a step of a case brings about.
 *
 * @param code of the catalogue (brief 2.7), for example {@code D-12}
 * @param superviseeId the person concerned; null where there is no file yet, as for an investigation-assessment
 * @param unitId the unit that issues it, which is not always the caller's
 * @param addressee agency to which it goes, for example {@code court}; null for a document to the person or inside the
 *     justice tree
 * @param copies agencies that get a copy, for example {@code procuratorate}
 * @param title in Chinese; null means the title of the catalogue
 * @param body facts, grounds with their articles, decision or proposal
 * @param recordType the kind of record that brings it about
 * @param recordId that record: an answer to the document finds its way back by it
 */
public record CaseDocument(
        String code,
        String superviseeId,
        String unitId,
        String addressee,
        List<String> copies,
        String title,
        String body,
        String recordType,
        String recordId) {
    public CaseDocument {
        Objects.requireNonNull(code);
        Objects.requireNonNull(unitId);
        copies = List.copyOf(copies);
    }
}
