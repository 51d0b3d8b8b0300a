package org.anjiao.supervisee.due;

/** Where an obligation stands. Whether an open one is overdue follows from the clock and is no state. */
public enum DueState {
    OPEN,
    /** Done; {@link Due#doneAt()} tells whether in time. */
    DONE,
    /** Fell away: what it belonged to was withdrawn, refused or replaced. */
    CANCELLED
}
