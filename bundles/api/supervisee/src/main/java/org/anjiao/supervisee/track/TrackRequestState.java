package org.anjiao.supervisee.track;

import java.util.Map;
import java.util.Set;

/**
 * Where a request stands. The transitions are {@link #next()}; nothing else changes a state. That the time to read is over
 * is said by the clock alone.
 */
public enum TrackRequestState {
    SUBMITTED,
    /** The requester reads until the granted time is over. */
    GRANTED,
    REFUSED,
    /** The requester needs it no more. */
    WITHDRAWN,
    /** Who grants has ended it before its time. */
    REVOKED;

    private static final Map<TrackRequestState, Set<TrackRequestState>> TRANSITIONS = Map.of(
            SUBMITTED, Set.of(GRANTED, REFUSED, WITHDRAWN),
            GRANTED, Set.of(WITHDRAWN, REVOKED),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            REVOKED, Set.of());

    public Set<TrackRequestState> next() {
        return TRANSITIONS.get(this);
    }
}
