package org.anjiao.supervisee.entry;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Referrals up to registration. Every step needs {@code CASE_RECEIVE} over the person's office and may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED},
 * {@code TEXT_TOO_LONG} and {@code REFERRAL_STATE}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface Referrals {
    /**
     * Opens the person's file as REFERRED; the limit for reporting in, or for the hand-over of a person under temporary
     * service, runs from the effective day.
     *
     * @throws org.anjiao.platform.ProblemException {@code ID_NUMBER_FORMAT}, {@code ID_NUMBER_CHECK_DIGIT},
     *     {@code ID_NUMBER_BIRTH_DATE}, {@code DUPLICATE_PERSON}, {@code END_BEFORE_BEGIN}, {@code REFERRAL_UNIT},
     *     {@code REFERRAL_DAY}
     */
    Referral refer(Caller caller, NewReferral referral);

    /**
     * Files that the person has come or was handed over; the deciding authority and the procuratorate are told whether in
     * time (D-05), and the limit for the registration runs.
     *
     * @throws org.anjiao.platform.ProblemException {@code REFERRAL_DAY}
     */
    Referral reportIn(Caller caller, String id, Long version, LocalDate reportedOn);

    /**
     * Registers today whoever has come, with or without all documents (T-05); the person is ACTIVE from then on, and the
     * limits for announcement, correction group and plan run.
     *
     * @param identityCheck how the identity was confirmed; required
     */
    Referral register(Caller caller, String id, Long version, String identityCheck);

    /** @param caller needs {@code SUPERVISEE_READ} */
    Referral find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the unit */
    Page<Referral> list(Caller caller, ReferralQuery query);

    /**
     * How many wait in each office, offices where nobody waits left out.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the unit
     * @param unitId this unit and all below it; null means the caller's own
     */
    List<ReferralCount> counts(Caller caller, String unitId);
}
