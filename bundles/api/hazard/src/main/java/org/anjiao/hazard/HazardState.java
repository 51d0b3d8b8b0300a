package org.anjiao.hazard;

/**
 * Where a hazard stands (brief 6.2). A draft is never stored: a hazard begins its life numbered and registered. Overdue is
 * no state, it follows from the due date and the clock.
 */
public enum HazardState {
    REGISTERED,
    ASSESSED,
    /** End: the same thing is on the ledger under another number. */
    DUPLICATE,
    /** End: looked at, and no hazard. */
    NOT_A_HAZARD,
    /** Measure, owner and due date are fixed. */
    ASSIGNED,
    IN_PROGRESS,
    /** The owner says that it is rectified. */
    SUBMITTED,
    /** Passed through on the way to {@link #CLOSED}. */
    VERIFIED,
    /** Passed through on the way back to {@link #IN_PROGRESS}. */
    REJECTED,
    /** 销号. */
    CLOSED,
    /** Came up again after it was closed; needs a new assignment. */
    REOPENED;

    /** Whether nothing remains to be done. */
    public boolean isEnded() {
        return this == DUPLICATE || this == NOT_A_HAZARD || this == CLOSED;
    }
}
