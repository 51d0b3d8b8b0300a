package org.anjiao.supervisee.measure;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.reply.Ruling;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Proposals that wait for the answer of another organ (T-36 to T-39). They open when a proposal is signed. An answer comes
 * from the organ's own system through the exchange of documents, or is filed here.
 */
@ProviderType
public interface Proceedings {
    /**
     * Files an answer that came on paper. A ruling that revokes or recommits ends the person's correction when a second person
     * has confirmed it ({@link ProceedingState#RULING_FILED}); where the organ's own system says so, at once.
     *
     * @param caller needs {@code CASE_RECEIVE} over the person's unit
     * @param version what the caller has read; null skips the comparison
     * @throws org.anjiao.platform.ProblemException {@code PROCEEDING_STATE}, {@code PROCEEDING_ANSWER_DAY}, {@code
     *     PROCEEDING_NEW_TERM}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code STALE_VERSION}, {@code
     *     RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    Proceeding answer(Caller caller, String id, Long version, Ruling ruling);

    /**
     * Compares a ruling on paper that ends the case with its document: the case ends by it, or the answer is waited for as
     * before.
     *
     * @param caller needs {@code CASE_DECIDE}, belongs to the person's county, and must not have filed the ruling
     * @param version what the caller has read; null skips the comparison
     * @param comment needed if it is not confirmed; at most 500 characters
     * @throws org.anjiao.platform.ProblemException {@code PROCEEDING_NOT_FILED}, {@code DECISION_LEVEL}, {@code
     *     DECIDER_IS_PROPOSER}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code STALE_VERSION}, {@code RECORD_NOT_FOUND},
     *     {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    Proceeding confirm(Caller caller, String id, Long version, boolean granted, String comment);

    /** @param caller needs {@code SUPERVISEE_READ} */
    Proceeding find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the unit asked for */
    Page<Proceeding> list(Caller caller, ProceedingQuery query);
}
