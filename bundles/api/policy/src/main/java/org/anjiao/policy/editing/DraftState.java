package org.anjiao.policy.editing;

import java.util.Map;
import java.util.Set;

/** Where the change of a pack stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum DraftState {
    /** Being edited; decides nothing. */
    DRAFT,
    /** In force from its first day on; never changed again. */
    PUBLISHED,
    /** Given up. */
    DISCARDED;

    private static final Map<DraftState, Set<DraftState>> TRANSITIONS =
            Map.of(DRAFT, Set.of(PUBLISHED, DISCARDED), PUBLISHED, Set.of(), DISCARDED, Set.of());

    public Set<DraftState> next() {
        return TRANSITIONS.get(this);
    }
}
