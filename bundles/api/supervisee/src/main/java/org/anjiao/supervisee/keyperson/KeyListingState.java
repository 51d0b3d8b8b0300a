package org.anjiao.supervisee.keyperson;

import java.util.Map;
import java.util.Set;

/** Where a listing stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum KeyListingState {
    PROPOSED,
    REFUSED,
    /** The person is a key person for this reason. */
    LISTED,
    /** Still is; the end waits for a decision. */
    DELIST_PROPOSED,
    /** No longer, or only until the case ended. */
    DELISTED,
    /** The case has ended before anybody decided. */
    MOOT;

    private static final Map<KeyListingState, Set<KeyListingState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(LISTED, REFUSED, MOOT),
            LISTED, Set.of(DELIST_PROPOSED, DELISTED),
            DELIST_PROPOSED, Set.of(DELISTED, LISTED),
            REFUSED, Set.of(),
            DELISTED, Set.of(),
            MOOT, Set.of());

    public Set<KeyListingState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the person is a key person by it. */
    public boolean holds() {
        return this == LISTED || this == DELIST_PROPOSED;
    }
}
