package org.anjiao.supervisee.rights;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Correction of data (PIPL art. 46). Every step may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code
 * OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code CORRECTION_STATE}.
 */
@ProviderType
public interface DataCorrections {
    /**
     * Puts the wish on record; the limit runs from its day by the pack of that day.
     *
     * @param caller needs {@code COMPLAINT_FILE} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code RECEIVED_LATER}, {@code CORRECTION_NO_CHANGE}
     */
    DataCorrection request(Caller caller, NewCorrection correction);

    /**
     * Corrects or refuses. The value before the correction stays with the request.
     *
     * @param caller needs {@code COMPLAINT_ANSWER}, in the person's county, and did not file the request
     * @param comment what was done, or why not; at most 500 characters
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    DataCorrection decide(Caller caller, String id, Long version, boolean granted, String comment);

    /** Masked. */
    DataCorrection find(Caller caller, String id);

    /**
     * With the values in full; the read and its purpose go to the audit log.
     *
     * @param caller needs {@code SUPERVISEE_UNMASK}
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    DataCorrection unmask(Caller caller, String id, String purpose);

    Page<DataCorrection> list(Caller caller, RightsQuery query);
}
