package org.anjiao.supervisee.rights;

import java.util.Map;
import java.util.Set;

/** Where an opinion of the procuratorate stands. */
public enum OpinionState {
    RECEIVED,
    ANSWERED;

    private static final Map<OpinionState, Set<OpinionState>> TRANSITIONS =
            Map.of(RECEIVED, Set.of(ANSWERED), ANSWERED, Set.of());

    public Set<OpinionState> next() {
        return TRANSITIONS.get(this);
    }
}
