package org.anjiao.supervisee.medical;

import java.util.Map;
import java.util.Set;

/** Where a wish to extend stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum ExtensionState {
    /** The county has proposed it. */
    PROPOSED,
    /** The limit has moved. */
    GRANTED,
    /** The limit stays. */
    REFUSED,
    /** The case has ended before anybody decided. */
    MOOT;

    private static final Map<ExtensionState, Set<ExtensionState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(GRANTED, REFUSED, MOOT),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            MOOT, Set.of());

    public Set<ExtensionState> next() {
        return TRANSITIONS.get(this);
    }
}
