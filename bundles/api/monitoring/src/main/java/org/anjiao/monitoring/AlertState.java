package org.anjiao.monitoring;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemException;

/** The states of an alert and the steps between them (brief 6.2); each step needs the permission {@code ALERT_HANDLE}. */
public enum AlertState {
    /** Nobody has looked yet. */
    NEW,
    /** An officer has taken note. */
    ACKNOWLEDGED,
    /** An officer is finding out. */
    INVESTIGATING,
    /** Its {@link AlertOutcome} stands. */
    RESOLVED;

    private static final Map<AlertState, Set<AlertState>> STEPS = new EnumMap<>(Map.of(
            NEW, EnumSet.of(ACKNOWLEDGED),
            ACKNOWLEDGED, EnumSet.of(INVESTIGATING, RESOLVED),
            INVESTIGATING, EnumSet.of(RESOLVED),
            RESOLVED, EnumSet.noneOf(AlertState.class)));

    /**
     * The next state.
     *
     * @throws ProblemException {@code ALERT_STATE} if no such step exists
     */
    public AlertState to(AlertState next) {
        if (!STEPS.get(this).contains(next)) {
            throw new ProblemException(MonitoringProblem.ALERT_STATE, "state", this, next);
        }
        return next;
    }
}
