package org.anjiao.exchange;

import java.util.List;
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
     *     category does not admit it, {@code OUTSIDE_OWN_UNIT}, {@code DOCUMENT_OF_CASE_STEP} if the catalogue says that a
     *     step of the case issues it, which has examined grounds, level and second person
     */
    Document issue(Caller caller, NewDocument document);

    /**
     * Drafts a document that a step of a case would issue, where that step cannot: a case that was begun on paper, a
     * document that was lost. The documented way round {@link #issue}: it has a reason, and it takes a second person.
     *
     * @param caller needs {@code DOCUMENT_ISSUE}
     * @param reason required; goes to the audit log
     * @throws org.anjiao.platform.ProblemException as {@link #issue} but the last
     */
    HandDraft draft(Caller caller, NewDocument document, String reason);

    /**
     * Signs a draft: the document is issued for the unit that drafted it.
     *
     * @param caller needs {@code CASE_SIGN} over that unit and did not draft it
     * @throws org.anjiao.platform.ProblemException {@code DOCUMENT_SIGNER_IS_DRAFTER}, {@code DOCUMENT_DRAFT_SIGNED},
     *     {@code DOCUMENT_DRAFT_REFUSED}
     */
    Document sign(Caller caller, String draftId);

    /**
     * Refuses to sign a draft: nothing is issued.
     *
     * @param caller as for {@link #sign}
     * @param why required; at most 1000 characters
     * @throws org.anjiao.platform.ProblemException as {@link #sign}
     */
    HandDraft refuse(Caller caller, String draftId, String why);

    /** Drafts of the caller's subtree that wait for a signature, oldest first. */
    List<HandDraft> drafts(Caller caller);

    /** Drafts of the caller's subtree that were signed or refused, the latest draft first. */
    Page<HandDraft> closedDrafts(Caller caller, String cursor, int limit);

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

    /**
     * Records that the addressee has answered on paper. What a step of a case has issued is answered at that step.
     *
     * @param note what was answered, by which document and when; required
     * @throws org.anjiao.platform.ProblemException {@code MESSAGE_STATE}, {@code DOCUMENT_ANSWER_OF_CASE}
     */
    Document answeredOnPaper(Caller caller, String id, String note);
}
