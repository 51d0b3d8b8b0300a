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
    SUPERSEDED;

    private static final Map<RiskState, Set<RiskState>> TRANSITIONS = Map.of(
            OVERRIDE_PENDING, Set.of(EFFECTIVE),
            EFFECTIVE, Set.of(SUPERSEDED),
            SUPERSEDED, Set.of());

    public Set<RiskState> next() {
        return TRANSITIONS.get(this);
    }
}
