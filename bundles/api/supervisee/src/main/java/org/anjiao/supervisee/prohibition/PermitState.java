package org.anjiao.supervisee.prohibition;

import java.util.Map;
import java.util.Set;

/** Where a permit stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum PermitState {
    /** The person has applied. */
    APPLIED,
    /** It holds in its time. */
    GRANTED,
    /** Not granted. */
    REFUSED,
    /** The person has given it up. */
    WITHDRAWN,
    /** Its time is over, or the case has ended. */
    ENDED,
    /** Taken back, with a reason. */
    REVOKED,
    /** The case has ended before anybody decided. */
    MOOT;

    private static final Map<PermitState, Set<PermitState>> TRANSITIONS = Map.of(
            APPLIED,
            Set.of(GRANTED, REFUSED, WITHDRAWN, MOOT),
            GRANTED,
            Set.of(ENDED, REVOKED),
            REFUSED,
            Set.of(),
            WITHDRAWN,
            Set.of(),
            ENDED,
            Set.of(),
            REVOKED,
            Set.of(),
            MOOT,
            Set.of());

    public Set<PermitState> next() {
        return TRANSITIONS.get(this);
    }
}
