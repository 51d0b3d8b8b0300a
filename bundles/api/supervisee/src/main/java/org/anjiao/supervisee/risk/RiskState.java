package org.anjiao.supervisee.risk;

import java.util.Map;
import java.util.Set;

/** Where an assessment stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum RiskState {
    /** The officer's conclusion departs from the instrument and waits for a second person; no band holds by it yet. */
    OVERRIDE_PENDING,
    /** Its band holds. */
    EFFECTIVE,
    /** A later one holds. */
    SUPERSEDED,
    /** The case has ended before the second person decided. */
    MOOT;

    private static final Map<RiskState, Set<RiskState>> TRANSITIONS = Map.of(
            OVERRIDE_PENDING, Set.of(EFFECTIVE, MOOT),
            EFFECTIVE, Set.of(SUPERSEDED),
            SUPERSEDED, Set.of(),
            MOOT, Set.of());

    public Set<RiskState> next() {
        return TRANSITIONS.get(this);
    }
}
