package org.anjiao.supervisee.rights;

import java.util.Map;
import java.util.Set;

/** Where a wish to correct data stands. */
public enum CorrectionState {
    /** The limit to answer runs. */
    REQUESTED,
    /** The data has been corrected; the old value stays with the request. */
    CORRECTED,
    /** Refused with reasons. */
    REFUSED;

    private static final Map<CorrectionState, Set<CorrectionState>> TRANSITIONS =
            Map.of(REQUESTED, Set.of(CORRECTED, REFUSED), CORRECTED, Set.of(), REFUSED, Set.of());

    public Set<CorrectionState> next() {
        return TRANSITIONS.get(this);
    }
}
