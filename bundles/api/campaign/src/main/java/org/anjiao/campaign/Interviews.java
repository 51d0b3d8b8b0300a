package org.anjiao.campaign;

import java.util.Collection;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The screening itself, person by person. {@code version} is what the caller has read; null skips the comparison. Steps
 * fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION},
 * {@code FIELD_REQUIRED}, {@code FIELD_INVALID} and {@link CampaignProblem#TASK_STATE}.
 */
@ProviderType
public interface Interviews {
    /** One page of tasks, in the order in which they were made. */
    Page<TaskSummary> tasks(Caller caller, TaskQuery query);

    InterviewTask task(Caller caller, String id);

    /**
     * The lines of known tasks, for lists behind a figure. Those that do not exist or lie outside the caller's reach are
     * left out.
     *
     * @param ids at most {@link Page#MAX_LIMIT}
     */
    List<TaskSummary> summaries(Caller caller, Collection<String> ids);

    /**
     * Counts the tasks of a unit's subtree by state.
     *
     * @param unitId null means the caller's own
     */
    TaskTotals totals(Caller caller, String campaign, String unitId);

    /**
     * What has changed the counts of a unit's subtree since they were locked, oldest first.
     *
     * @param unitId null means the caller's own
     * @param cursor {@code next} of the previous page, or null
     * @param limit 1 to {@link Page#MAX_LIMIT}
     */
    Page<Amendment> amendments(Caller caller, String campaign, String unitId, String cursor, int limit);

    /**
     * Files the interview: the task is done, found hazards are registered, and all is counted, or nothing is.
     *
     * @throws org.anjiao.platform.ProblemException {@link CampaignProblem#FACE_TO_FACE_REQUIRED},
     *     {@link CampaignProblem#FIVE_CLARITIES_INCOMPLETE}, {@link CampaignProblem#INTERVIEW_INCOMPLETE},
     *     {@link CampaignProblem#NEW_ENTRANT_VISIT_REQUIRED}, {@link CampaignProblem#INTERVIEW_IN_FUTURE},
     *     {@link CampaignProblem#INTERVIEW_OUTSIDE_CAMPAIGN}, {@link CampaignProblem#MINOR_NOT_WITH_ADULTS}
     */
    InterviewTask file(Caller caller, String taskId, Long version, FileInterview interview);

    /**
     * Replaces the interview of a done task; the former revision stays on record.
     *
     * @param reason required, at most 1,000 characters
     */
    InterviewTask correct(Caller caller, String taskId, Long version, FileInterview interview, String reason);

    /**
     * Asks to leave a person out.
     *
     * @param reason required, at most 1,000 characters
     */
    InterviewTask requestExemption(Caller caller, String taskId, Long version, String reason);

    /**
     * Grants or refuses the request; a refusal opens the task again.
     *
     * @param comment required for a refusal, and for granting after the counts were locked
     * @throws org.anjiao.platform.ProblemException {@link CampaignProblem#EXEMPTION_NEEDS_OTHER_PERSON}
     */
    InterviewTask decideExemption(Caller caller, String taskId, Long version, boolean granted, String comment);
}
