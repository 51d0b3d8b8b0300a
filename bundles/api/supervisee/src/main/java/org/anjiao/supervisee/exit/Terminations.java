package org.anjiao.supervisee.exit;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Terminations and releases by pardon (T-41, Law arts. 44, 45 and 51). */
@ProviderType
public interface Terminations {
    /**
     * Ends a person's case for a reason that lies outside the agency, tells deciding authority, procuratorate and police
     * (D-23, for a pardon D-22) and ends everything that hangs on the case.
     *
     * @param caller needs {@code CASE_RECEIVE}, in the unit of the county
     * @param version of the person's record, null skips the comparison
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code TERMINATION_DAY},
     *     {@code DECISION_LEVEL}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}, {@code STALE_VERSION},
     *     {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code CASE_MODULE_AWAY}
     */
    Termination terminate(Caller caller, Long version, NewTermination termination);

    /**
     * How a case ended.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} unless it ended in this way
     */
    Termination find(Caller caller, String superviseeId);
}
