package org.anjiao.supervisee.visit;

import java.time.YearMonth;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Verifications (Law art. 26). How often one is due is said by the pack in force on the day of the last one, for the
 * person's class; key persons are verified more often. Every call may fail with {@code RECORD_NOT_FOUND},
 * {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}.
 */
@ProviderType
public interface Verifications {
    /**
     * Files a verification. Where the person was reached it fulfils what was due and begins the next limit.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED},
     *     {@code TEXT_TOO_LONG}, {@code VISIT_TIME}, {@code VERIFICATION_UNCHECKED}, {@code VERIFICATION_NO_PROGRAM},
     *     {@code VERIFICATION_REASON_REQUIRED}
     */
    Verification file(Caller caller, NewVerification verification);

    /** @param kind null means all */
    Page<Verification> list(Caller caller, CaseQuery query, VerificationKind kind);

    /**
     * Each office's month, offices without anything due left out.
     *
     * @param unitId null means the caller's own
     * @param month null means the present one
     */
    List<VerificationQuota> quotas(Caller caller, String unitId, YearMonth month);
}
