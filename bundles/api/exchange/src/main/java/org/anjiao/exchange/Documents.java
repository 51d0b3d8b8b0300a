package org.anjiao.exchange;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Issues documents and follows them. */
@ProviderType
public interface Documents {
    /**
     * Numbers and signs the document and puts it into the outbox, all in one transaction.
     *
     * @throws org.anjiao.platform.ProblemException {@code DOCUMENT_CODE_UNKNOWN}, {@code DOCUMENT_ISSUER_LEVEL} if the
     *     caller's unit is not of the level that issues this document, {@code DOCUMENT_SUBJECT_CATEGORY} if the person's
     *     category does not admit it, {@code OUTSIDE_OWN_UNIT}
     */
    Document issue(Caller caller, NewDocument document);

    Document find(Caller caller, String id);

    Page<Document> list(Caller caller, DocumentQuery query);

    /**
     * Puts what of a document has become a dead letter, itself or a copy, into the outbox again, with all its tries.
     *
     * @throws org.anjiao.platform.ProblemException {@code MESSAGE_STATE}
     */
    Document resend(Caller caller, String id);

    /**
     * Records that the document was delivered by hand.
     *
     * @param note how, to whom and when; required
     * @throws org.anjiao.platform.ProblemException {@code MESSAGE_STATE}
     */
    Document deliverByHand(Caller caller, String id, String note);
}
