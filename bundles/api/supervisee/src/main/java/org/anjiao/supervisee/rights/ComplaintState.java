package org.anjiao.supervisee.rights;

import java.util.Map;
import java.util.Set;

/** Where a complaint stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum ComplaintState {
    /** On record; the limit to answer runs (T-42). */
    FILED,
    /** Answered by the level above the one complained of. */
    ANSWERED,
    /** The person has been told the result and has signed for it. */
    TOLD,
    /** The person was not content and it went on to the procuratorate. */
    FORWARDED,
    /** The person has taken it back. */
    WITHDRAWN;

    private static final Map<ComplaintState, Set<ComplaintState>> TRANSITIONS = Map.of(
            FILED, Set.of(ANSWERED, WITHDRAWN),
            ANSWERED, Set.of(TOLD),
            TOLD, Set.of(FORWARDED),
            FORWARDED, Set.of(),
            WITHDRAWN, Set.of());

    public Set<ComplaintState> next() {
        return TRANSITIONS.get(this);
    }
}
