package org.anjiao.supervisee.education;

import java.util.Map;
import java.util.Set;

/** Where a session stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum SessionState {
    /** Persons are invited. */
    PLANNED,
    /** Everybody's attendance is on record. */
    HELD,
    /** It does not take place. */
    CANCELLED;

    private static final Map<SessionState, Set<SessionState>> TRANSITIONS =
            Map.of(PLANNED, Set.of(HELD, CANCELLED), HELD, Set.of(), CANCELLED, Set.of());

    public Set<SessionState> next() {
        return TRANSITIONS.get(this);
    }
}
