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
    SUPERSEDED;

    private static final Map<ProposalState, Set<ProposalState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(IN_FORCE, REFUSED),
            IN_FORCE, Set.of(SUPERSEDED),
            REFUSED, Set.of(),
            SUPERSEDED, Set.of());

    /** The states that may follow. */
    public Set<ProposalState> next() {
        return TRANSITIONS.get(this);
    }
}
