package org.anjiao.supervisee.assessment;

import java.util.Map;
import java.util.Set;

/** Where a commission stands. */
public enum AssessmentState {
    /** The commission has come. */
    RECEIVED,
    /** Two persons investigate. */
    INVESTIGATING,
    /** They have proposed an opinion. */
    PROPOSED,
    /** The county has decided and the opinion has gone out. */
    SENT,
    /** The commissioner has followed it. */
    ADOPTED,
    /** The commissioner has not followed it. */
    NOT_ADOPTED,
    /** The commissioner has taken the commission back. */
    WITHDRAWN;

    private static final Map<AssessmentState, Set<AssessmentState>> TRANSITIONS = Map.of(
            RECEIVED, Set.of(INVESTIGATING, WITHDRAWN),
            INVESTIGATING, Set.of(INVESTIGATING, PROPOSED, WITHDRAWN),
            PROPOSED, Set.of(INVESTIGATING, SENT, WITHDRAWN),
            SENT, Set.of(ADOPTED, NOT_ADOPTED),
            ADOPTED, Set.of(),
            NOT_ADOPTED, Set.of(),
            WITHDRAWN, Set.of());

    /** The states that may follow. */
    public Set<AssessmentState> next() {
        return TRANSITIONS.get(this);
    }
}
