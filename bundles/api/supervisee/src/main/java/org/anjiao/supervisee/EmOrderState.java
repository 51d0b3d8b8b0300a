package org.anjiao.supervisee;

import java.util.Map;
import java.util.Set;

/** States of an order of electronic positioning (brief 6.2). Expiry is by the clock: see {@link EmOrder#inForceAt}. */
public enum EmOrderState {
    /** Proposed by an office, waiting for the head of the county's agency, who submits it or returns it. */
    DRAFT,
    /** Proposed or submitted by the county's agency, waiting for the head of the county's justice department. */
    SUBMITTED,
    APPROVED,
    REJECTED,
    /** Lifted before its end because it is no longer needed. */
    RELEASED,
    /** Its last day is over and no extension was granted. */
    EXPIRED,
    /** Over, and the device is back. */
    CLOSED;

    private static final Map<EmOrderState, Set<EmOrderState>> TRANSITIONS = Map.of(
            DRAFT, Set.of(SUBMITTED, REJECTED),
            SUBMITTED, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(RELEASED, EXPIRED),
            REJECTED, Set.of(),
            RELEASED, Set.of(CLOSED),
            EXPIRED, Set.of(CLOSED),
            CLOSED, Set.of());

    /** The states that may follow. */
    public Set<EmOrderState> next() {
        return TRANSITIONS.get(this);
    }
}
