package org.anjiao.supervisee.prohibition;

import java.util.Map;
import java.util.Set;

/** Where a prohibition order stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum ProhibitionState {
    /** It is on record and its term is not over. */
    ACTIVE,
    /** Its term is over, or the case has ended. */
    ENDED,
    /** The court has lifted it, or the sentence was revoked. */
    LIFTED;

    private static final Map<ProhibitionState, Set<ProhibitionState>> TRANSITIONS =
            Map.of(ACTIVE, Set.of(ENDED, LIFTED), ENDED, Set.of(), LIFTED, Set.of());

    public Set<ProhibitionState> next() {
        return TRANSITIONS.get(this);
    }
}
