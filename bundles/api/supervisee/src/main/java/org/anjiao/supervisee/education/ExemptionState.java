package org.anjiao.supervisee.education;

import java.util.Map;
import java.util.Set;

/** Where an exemption stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum ExemptionState {
    /** The office has proposed it. */
    PROPOSED,
    /** It holds in its time. */
    GRANTED,
    /** It does not hold. */
    REFUSED,
    /** It held until the case ended. */
    ENDED,
    /** The case has ended before anybody decided. */
    MOOT;

    private static final Map<ExemptionState, Set<ExemptionState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(GRANTED, REFUSED, MOOT),
            GRANTED, Set.of(ENDED),
            REFUSED, Set.of(),
            ENDED, Set.of(),
            MOOT, Set.of());

    public Set<ExemptionState> next() {
        return TRANSITIONS.get(this);
    }
}
