package org.anjiao.supervisee.leave;

import java.util.Map;
import java.util.Set;

/** Where a leave stands (brief 6.2). The transitions are {@link #next()}; nothing else changes a state. */
public enum LeaveState {
    /** The person has applied; opinions are collected. */
    APPLIED,
    /** Granted by the unit of the level that the pack names; has not begun. */
    APPROVED,
    /** Not granted. */
    REFUSED,
    /** The person has given it up, or it was revoked before it began. */
    WITHDRAWN,
    /** The person may be away. Fired by the clock on the first day. */
    STARTED,
    /** The return was reported. */
    RETURNED,
    /** 逾期未归: the last day has passed without a report. Fired by the clock. */
    OVERDUE,
    /** The case has ended meanwhile. */
    MOOT;

    private static final Map<LeaveState, Set<LeaveState>> TRANSITIONS = Map.of(
            APPLIED, Set.of(APPROVED, REFUSED, WITHDRAWN, MOOT),
            APPROVED, Set.of(STARTED, WITHDRAWN, MOOT),
            STARTED, Set.of(RETURNED, OVERDUE, MOOT),
            OVERDUE, Set.of(RETURNED, MOOT),
            MOOT, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            RETURNED, Set.of());

    public Set<LeaveState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether its days count as leave that was taken or may be taken. */
    public boolean counts() {
        return this == APPROVED || this == STARTED || this == RETURNED || this == OVERDUE;
    }
}
