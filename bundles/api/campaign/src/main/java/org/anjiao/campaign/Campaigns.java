package org.anjiao.campaign;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Campaigns and the units' parts in them. The unit of a participation is always the caller's own. Steps fail with
 * {@code NOT_PERMITTED} or {@code OUTSIDE_OWN_UNIT} for want of rights and with {@code RECORD_NOT_FOUND} for an unknown
 * campaign.
 */
@ProviderType
public interface Campaigns {
    /**
     * Makes a draft; template data is copied into it.
     *
     * @throws org.anjiao.platform.ProblemException {@link CampaignProblem#TEMPLATE_UNKNOWN},
     *     {@link CampaignProblem#CAMPAIGN_EXISTS}
     */
    Campaign create(Caller caller, CreateCampaign campaign);

    /**
     * Notifies the units that report directly to the province, no other, freezes the population, and opens one interview
     * task for each person, all in one transaction.
     *
     * @throws org.anjiao.platform.ProblemException {@link CampaignProblem#CAMPAIGN_ISSUED}
     */
    Campaign issue(Caller caller, String code);

    Campaign find(Caller caller, String code);

    /** All campaigns, the one that starts last first; drafts only for those who may issue. */
    List<Campaign> list(Caller caller);

    /** The parts of all units within the caller's reach, in the order of unit codes. */
    List<Participation> participations(Caller caller, String code);

    /** The part of the caller's own unit. */
    Participation participation(Caller caller, String code);

    /** The unit has taken note. Repeating it changes nothing. */
    Participation acknowledge(Caller caller, String code);

    /** Records the leading group; may be repeated to change it until the plan is submitted. */
    Participation formGroup(Caller caller, String code, LeadingGroup group);

    /** Submits the work plan, also again after it was returned. */
    Participation submitPlan(Caller caller, String code, WorkPlan plan);

    /**
     * Moves the caller's own unit on.
     *
     * @param to one of {@code MOBILISED, SCREENING, SELF_CHECKED, SUMMARISING, SUBMITTED}
     * @throws org.anjiao.platform.ProblemException {@link CampaignProblem#UNIT_NOT_MOBILISED},
     *     {@link CampaignProblem#PARTICIPATION_STATE}
     */
    Participation advance(Caller caller, String code, ParticipationState to);

    /**
     * The province's answer to a plan or report.
     *
     * @param to one of {@code PLAN_RETURNED, RETURNED, ACCEPTED}
     * @param comment required when something is returned, at most 1,000 characters
     */
    Participation review(Caller caller, String code, String unitId, ParticipationState to, String comment);

    /** Compares the tasks with the registry (R-24: nobody may be silently missed). */
    Completeness completeness(Caller caller, String code);
}
