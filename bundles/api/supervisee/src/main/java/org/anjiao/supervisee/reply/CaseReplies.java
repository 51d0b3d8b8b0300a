package org.anjiao.supervisee.reply;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what the exchange of documents learns, in the caller's transaction. A record that nothing follows for is passed
 * over. The caller's right to speak for the organ has been checked.
 */
@ProviderType
public interface CaseReplies {
    /** The addressee's system has taken the document: limits for its answer run from then on. */
    void delivered(CaseReply reply);

    /**
     * The addressee has answered.
     *
     * @param caller the organ's account
     * @throws org.anjiao.platform.ProblemException as the record's own step for an answer on paper would
     */
    void answered(Caller caller, CaseReply reply);
}
