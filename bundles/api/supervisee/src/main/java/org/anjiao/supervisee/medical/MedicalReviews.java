package org.anjiao.supervisee.medical;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Medical reviews (T-11). Every call may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT} and {@code MEDICAL_CATEGORY}.
 */
@ProviderType
public interface MedicalReviews {
    /**
     * Files an examination. It fulfils what was due; the next limit runs from the day of the examination, or to the
     * expected end of pregnancy or nursing. A condition that is gone opens the case of recommitment.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED},
     *     {@code TEXT_TOO_LONG}, {@code MEDICAL_DAY}, {@code MEDICAL_CONDITION_END}
     */
    MedicalReview file(Caller caller, NewMedicalReview review);

    /**
     * One review in full.
     *
     * @param caller needs {@code SUPERVISEE_UNMASK}
     * @param purpose what for, at least two characters; put on the person's record
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    MedicalReview find(Caller caller, String id, String purpose);

    /** Without diagnoses; what else is said of health is for those who keep the person, office and county. */
    Page<MedicalReview> list(Caller caller, CaseQuery query);

    MedicalStanding standing(Caller caller, String superviseeId);

    /**
     * Proposes a later review.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @param months how much later, from 1 on
     * @throws org.anjiao.platform.ProblemException {@code MEDICAL_NOTHING_DUE}, {@code MEDICAL_EXTENSION_PENDING},
     *     {@code MEDICAL_EXTENSION_MONTHS}
     */
    MedicalExtension proposeExtension(Caller caller, String superviseeId, int months, String reason, String evidence);

    /**
     * Grants or refuses. The procuratorate is told of what is granted.
     *
     * @param caller needs {@code CASE_DECIDE} in the unit of the level, and did not propose it
     * @param version what the caller has read; null skips the comparison
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code MEDICAL_EXTENSION_STATE}, {@code DECISION_LEVEL},
     *     {@code DECIDER_IS_PROPOSER}, {@code STALE_VERSION}
     */
    MedicalExtension decideExtension(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Why an extension is wished is for those who keep the person, office and county.
     *
     * @param state null means all
     */
    Page<MedicalExtension> extensions(Caller caller, CaseQuery query, ExtensionState state);

    /**
     * A proposed extension in full: why, and by which evidence. The read and its purpose go to the person's audit record.
     *
     * @param caller needs {@code SUPERVISEE_READ}: who decides is of the city or the province
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    MedicalExtension extension(Caller caller, String id, String purpose);
}
