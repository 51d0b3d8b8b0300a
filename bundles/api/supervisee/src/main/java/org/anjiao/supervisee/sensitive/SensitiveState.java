package org.anjiao.supervisee.sensitive;

import java.util.Map;
import java.util.Set;

/** Where a marker stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum SensitiveState {
    PROPOSED,
    REFUSED,
    /** The file is read by those who need to know only. */
    MARKED,
    /** Still is; the end waits for a decision. */
    LIFT_PROPOSED,
    LIFTED,
    /** The case has ended before anybody decided; what is marked stays so beyond the end. */
    MOOT;

    private static final Map<SensitiveState, Set<SensitiveState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(MARKED, REFUSED, MOOT),
            MARKED, Set.of(LIFT_PROPOSED),
            LIFT_PROPOSED, Set.of(LIFTED, MARKED),
            REFUSED, Set.of(),
            LIFTED, Set.of(),
            MOOT, Set.of());

    public Set<SensitiveState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the case is a sensitive one by it. */
    public boolean holds() {
        return this == MARKED || this == LIFT_PROPOSED;
    }

    /** Whether a second person has to decide on it. */
    public boolean undecided() {
        return this == PROPOSED || this == LIFT_PROPOSED;
    }
}
