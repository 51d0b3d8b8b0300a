package org.anjiao.supervisee.rights;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Complaints and appeals (T-42, Law art. 34). Every step may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code
 * COMPLAINT_STATE}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface Complaints {
    /**
     * Puts a complaint on record; the limit to answer runs from its day by the pack of that day. Persons whose correction
     * is over may complain as well. An appeal against an admonition, a warning or a commendation within the time to object
     * is its objection (T-31); later it is an appeal like any other.
     *
     * @param caller needs {@code COMPLAINT_FILE} over the person's unit
     * @throws org.anjiao.platform.ProblemException {@code COMPLAINT_DECISION} if an appeal names no decision on the
     *     person's time line, {@code RECEIVED_LATER}
     */
    Complaint file(Caller caller, NewComplaint complaint);

    /**
     * Answers in writing.
     *
     * @param caller needs {@code COMPLAINT_ANSWER}, in the unit of the complaint's level, and is none of those complained
     *     of
     * @param answer reasons, at most 1000 characters
     * @param legalBasis law and article, at most 200 characters
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code COMPLAINT_OWN_DECISION}
     */
    Complaint answer(
            Caller caller, String id, Long version, ComplaintOutcome outcome, String answer, String legalBasis);

    /**
     * The person has signed for the answer.
     *
     * @param toldOn not before the answer and not after today
     */
    Complaint told(Caller caller, String id, Long version, LocalDate toldOn);

    /** The person is not content: complaint and answer go to the procuratorate. */
    Complaint forward(Caller caller, String id, Long version, String reason);

    /** The person takes it back. */
    Complaint withdraw(Caller caller, String id, Long version, String reason);

    Complaint find(Caller caller, String id);

    /** @param toAnswer only those that the caller's unit has to answer */
    Page<Complaint> list(Caller caller, RightsQuery query, boolean toAnswer);
}
