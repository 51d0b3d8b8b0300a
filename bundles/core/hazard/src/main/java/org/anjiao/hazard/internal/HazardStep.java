package org.anjiao.hazard.internal;

import static org.anjiao.hazard.HazardState.*;

import java.util.Map;
import java.util.Set;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardState;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Permission;

/** The state machine of a hazard (brief 6.2): what each step may do to it, and who may take the step (brief 6.3). */
enum HazardStep {
    ASSESS(Permission.HAZARD_ASSIGN, Map.of(REGISTERED, Set.of(ASSESSED), ASSESSED, Set.of(DUPLICATE, NOT_A_HAZARD))),
    ASSIGN(Permission.HAZARD_ASSIGN, Map.of(ASSESSED, Set.of(ASSIGNED), REOPENED, Set.of(ASSIGNED))),
    SUBMIT(Permission.HAZARD_RECTIFY, Map.of(ASSIGNED, Set.of(IN_PROGRESS), IN_PROGRESS, Set.of(SUBMITTED))),
    VERIFY(
            Permission.HAZARD_VERIFY,
            Map.of(
                    SUBMITTED, Set.of(VERIFIED, REJECTED),
                    VERIFIED, Set.of(CLOSED),
                    REJECTED, Set.of(IN_PROGRESS))),
    REOPEN(Permission.HAZARD_VERIFY, Map.of(CLOSED, Set.of(REOPENED))),
    /** Leaves the state as it is. */
    REQUEST_EXTENSION(Permission.HAZARD_RECTIFY, Map.of()),
    /** Leaves the state as it is. */
    DECIDE_EXTENSION(Permission.HAZARD_ASSIGN, Map.of());

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<HazardState, Set<HazardState>> transitions;

    HazardStep(Permission permission, Map<HazardState, Set<HazardState>> transitions) {
        this.permission = permission;
        this.transitions = transitions;
    }

    Permission permission() {
        return permission;
    }

    boolean allows(HazardState from, HazardState to) {
        return transitions.getOrDefault(from, Set.of()).contains(to);
    }

    /** @throws ProblemException {@link HazardProblem#HAZARD_STATE} */
    void require(HazardState from, HazardState to) {
        if (!allows(from, to)) {
            throw new ProblemException(HazardProblem.HAZARD_STATE, null, from, to);
        }
    }
}
