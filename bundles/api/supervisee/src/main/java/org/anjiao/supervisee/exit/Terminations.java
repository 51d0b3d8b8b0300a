package org.anjiao.supervisee.exit;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Terminations and releases by pardon (T-41, Law arts. 44, 45 and 51). */
@ProviderType
public interface Terminations {
    /**
     * Files a reason that lies outside the agency, for persons in correction and for those who were referred and are not
     * registered. A death ends the case at once; anything else waits for the decision of a second person of the county.
     *
     * @param caller needs {@code CASE_RECEIVE}, in the unit of the county
     * @param version of the person's record, null skips the comparison
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code TERMINATION_REASON} if it cannot
     *     happen to persons of the category, {@code TERMINATION_STATUS} if not before or not after the registration,
     *     {@code TERMINATION_DAY}, {@code TERMINATION_STATE} if one waits already,
     *     {@code DECISION_LEVEL}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code STALE_VERSION}, {@code
     *     NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code CASE_MODULE_AWAY}
     */
    Termination terminate(Caller caller, Long version, NewTermination termination);

    /**
     * Ends the case: tells deciding authority, procuratorate and police (D-23, for a pardon D-22, for who is sent back D-05)
     * and ends everything that hangs on it. Or refuses, because the evidence does not show it.
     *
     * @param caller needs {@code CASE_DECIDE}, in the unit of the county, and is not who filed it
     * @param version of the termination, null skips the comparison
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code TERMINATION_STATE}, {@code DECIDER_IS_PROPOSER}, and as {@link
     *     #terminate}
     */
    Termination decide(Caller caller, String superviseeId, Long version, boolean granted, String comment);

    /**
     * How a case ended, or is to end.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} if nothing of the kind was filed
     */
    Termination find(Caller caller, String superviseeId);

    /**
     * The terminations of a unit. Ordered by {@code happened} (its own, and what a period restricts), {@code recorded} or
     * {@code decided}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param reason null means all
     * @param state null means all
     */
    Page<Termination> list(Caller caller, CaseQuery query, TerminationReason reason, TerminationState state);
}
