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

    /** @param number official number, for example {@code 610103-D17-2026-0001} */
    record Issued(String id, String number) {}
}
