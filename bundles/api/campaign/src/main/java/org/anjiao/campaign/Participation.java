package org.anjiao.campaign;

import java.time.Instant;

/**
 * A unit's part in a campaign.
 *
 * @param acknowledgedBy account, null before
 * @param group null before it is formed
 * @param plan null before it is submitted
 * @param comment why the province returned the plan or the report last, or null
 * @param mobilisationOverdue whether the first phase is over and group or plan is missing (S-01)
 */
public record Participation(
        String campaign,
        String unitId,
        ParticipationState state,
        Instant notifiedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        LeadingGroup group,
        WorkPlan plan,
        String comment,
        boolean mobilisationOverdue) {}
