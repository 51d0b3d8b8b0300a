package org.anjiao.campaign.internal;

import static org.anjiao.campaign.ParticipationState.*;

import java.util.Map;
import java.util.Set;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Permission;

/** The state machine of a unit's part (brief 6.2): who may take which step. */
enum ParticipationStep {
    ACKNOWLEDGE(Permission.CAMPAIGN_PARTICIPATE, Map.of(NOTIFIED, Set.of(ACKNOWLEDGED))),
    FORM_GROUP(
            Permission.CAMPAIGN_PARTICIPATE,
            Map.of(ACKNOWLEDGED, Set.of(GROUP_FORMED), GROUP_FORMED, Set.of(GROUP_FORMED))),
    SUBMIT_PLAN(
            Permission.CAMPAIGN_PARTICIPATE,
            Map.of(GROUP_FORMED, Set.of(PLAN_SUBMITTED), PLAN_RETURNED, Set.of(PLAN_SUBMITTED))),
    ADVANCE(
            Permission.CAMPAIGN_PARTICIPATE,
            Map.of(
                    PLAN_SUBMITTED, Set.of(MOBILISED),
                    MOBILISED, Set.of(SCREENING),
                    SCREENING, Set.of(SELF_CHECKED),
                    SELF_CHECKED, Set.of(SUMMARISING),
                    SUMMARISING, Set.of(SUBMITTED),
                    RETURNED, Set.of(SUBMITTED))),
    /** The province's. */
    REVIEW(
            Permission.CAMPAIGN_ISSUE,
            Map.of(PLAN_SUBMITTED, Set.of(PLAN_RETURNED), SUBMITTED, Set.of(RETURNED, ACCEPTED)));

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<ParticipationState, Set<ParticipationState>> transitions;

    ParticipationStep(Permission permission, Map<ParticipationState, Set<ParticipationState>> transitions) {
        this.permission = permission;
        this.transitions = transitions;
    }

    Permission permission() {
        return permission;
    }

    boolean allows(ParticipationState from, ParticipationState to) {
        return transitions.getOrDefault(from, Set.of()).contains(to);
    }

    /** @throws ProblemException {@link CampaignProblem#PARTICIPATION_STATE} */
    void require(ParticipationState from, ParticipationState to) {
        if (!allows(from, to)) {
            throw new ProblemException(CampaignProblem.PARTICIPATION_STATE, null, from, to);
        }
    }
}
