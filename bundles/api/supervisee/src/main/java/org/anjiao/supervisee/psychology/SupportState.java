package org.anjiao.supervisee.psychology;

import java.util.Map;
import java.util.Set;

/** Where support stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum SupportState {
    /** An officer asks for it. */
    REFERRED,
    OPEN,
    CLOSED;

    private static final Map<SupportState, Set<SupportState>> TRANSITIONS =
            Map.of(REFERRED, Set.of(OPEN, CLOSED), OPEN, Set.of(CLOSED), CLOSED, Set.of());

    public Set<SupportState> next() {
        return TRANSITIONS.get(this);
    }
}
