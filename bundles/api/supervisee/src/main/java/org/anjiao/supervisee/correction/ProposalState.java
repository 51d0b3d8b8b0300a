package org.anjiao.supervisee.correction;

import java.util.Map;
import java.util.Set;

/** Where a plan or a class stands that one proposes and another decides. */
public enum ProposalState {
    PROPOSED,
    IN_FORCE,
    /** Not agreed to. */
    REFUSED,
    /** Another has taken its place. */
    SUPERSEDED,
    /** It was in force when the case ended. */
    ENDED,
    /** The case has ended before anybody decided. */
    MOOT;

    private static final Map<ProposalState, Set<ProposalState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(IN_FORCE, REFUSED, MOOT),
            IN_FORCE, Set.of(SUPERSEDED, ENDED),
            REFUSED, Set.of(),
            SUPERSEDED, Set.of(),
            ENDED, Set.of(),
            MOOT, Set.of());

    /** The states that may follow. */
    public Set<ProposalState> next() {
        return TRANSITIONS.get(this);
    }
}
