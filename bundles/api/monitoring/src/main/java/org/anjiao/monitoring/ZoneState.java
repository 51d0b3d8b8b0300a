package org.anjiao.monitoring;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemException;

/** The states of a zone. Approving and rejecting need {@code ZONE_APPROVE}, lifting needs {@code ZONE_PROPOSE}. */
public enum ZoneState {
    /** Waits for somebody else's decision; has no effect. */
    PROPOSED,
    /** Positions are judged by it. */
    APPROVED,
    /** Never had an effect. */
    REJECTED,
    /** Was approved and is no longer needed. */
    LIFTED;

    private static final Map<ZoneState, Set<ZoneState>> STEPS = new EnumMap<>(Map.of(
            PROPOSED, EnumSet.of(APPROVED, REJECTED),
            APPROVED, EnumSet.of(LIFTED),
            REJECTED, EnumSet.noneOf(ZoneState.class),
            LIFTED, EnumSet.noneOf(ZoneState.class)));

    /**
     * The next state.
     *
     * @throws ProblemException {@code ZONE_STATE} if no such step exists
     */
    public ZoneState to(ZoneState next) {
        if (!STEPS.get(this).contains(next)) {
            throw new ProblemException(MonitoringProblem.ZONE_STATE, "state", this, next);
        }
        return next;
    }
}
