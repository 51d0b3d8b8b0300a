package org.anjiao.supervisee.assessment;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Investigation-assessments. Every step may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and
 * {@code ASSESSMENT_STATE}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface Assessments {
    /**
     * Puts a commission on record; the limit runs from the day on which it came.
     *
     * @param caller needs {@code CASE_RECEIVE} over the county
     * @throws org.anjiao.platform.ProblemException {@code ID_NUMBER_FORMAT}, {@code ID_NUMBER_CHECK_DIGIT},
     *     {@code ID_NUMBER_BIRTH_DATE}, {@code ASSESSMENT_DAY}, {@code ASSESSMENT_UNIT}, {@code ASSESSMENT_TWICE}
     */
    Assessment receive(Caller caller, AssessmentCommission commission);

    /**
     * Names the two who investigate; may be done again while they do.
     *
     * @param caller needs {@code CASE_RECEIVE}
     * @throws org.anjiao.platform.ProblemException {@code ASSESSMENT_ASSIGNEES}
     */
    Assessment assign(Caller caller, String id, Long version, List<String> accounts);

    /**
     * Moves the last day, to which the commissioner has agreed.
     *
     * @param caller needs {@code CASE_RECEIVE}
     * @param agreement who agreed, when and how; required
     * @throws org.anjiao.platform.ProblemException {@code ASSESSMENT_EXTENSION}
     */
    Assessment extend(Caller caller, String id, Long version, LocalDate lastDay, String agreement);

    /**
     * Files a visit.
     *
     * @param caller is one of the assignees, with {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code ASSESSMENT_NOT_ASSIGNED}, {@code ASSESSMENT_DAY}
     */
    Assessment visit(Caller caller, String id, Long version, AssessmentVisit visit);

    /**
     * Proposes the opinion.
     *
     * @param caller is one of the assignees, with {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code ASSESSMENT_NOT_ASSIGNED}, {@code ASSESSMENT_NO_VISIT}
     */
    Assessment propose(Caller caller, String id, Long version, boolean suitable, String opinion);

    /**
     * Decides for the county: the opinion goes to the commissioner with a copy to the procuratorate (D-02), or back to
     * the investigators.
     *
     * @param caller needs {@code CASE_DECIDE} in the county itself and did not propose it
     * @param comment required if it goes back
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    Assessment decide(Caller caller, String id, Long version, boolean agreed, String comment);

    /** Files whether the commissioner has followed the opinion. */
    Assessment adoption(Caller caller, String id, Long version, boolean adopted, String note);

    /** Files that the commissioner has taken the commission back. */
    Assessment withdraw(Caller caller, String id, Long version, String reason);

    /** @param caller needs {@code SUPERVISEE_READ} over the county, or is an assignee */
    Assessment find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the unit */
    Page<Assessment> list(Caller caller, AssessmentQuery query);
}
