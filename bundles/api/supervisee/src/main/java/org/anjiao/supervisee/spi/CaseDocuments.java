package org.anjiao.supervisee.spi;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** Numbers, signs and sends documents of cases. */
@ConsumerType
public interface CaseDocuments {
    /**
     * Puts the document and its copies on record and, where they leave the house, into the outbox: in the caller's
     * transaction. The caller's right to the step that brings it about has been checked.
     *
     * @return identifier and number of the document
     */
    Issued issue(Caller caller, CaseDocument document);

    /**
     * Nobody waits for an answer to the document any more: it was answered on paper, or what it proposed was taken back. In the
     * caller's transaction; a document that has left no house, or of which this is known, is passed over.
     *
     * @param reason in Chinese; stands on record
     */
    default void settled(Caller caller, String documentId, String reason) {}

    /** @param number official number, for example {@code 610103-D17-2026-0001} */
    record Issued(String id, String number) {}
}
