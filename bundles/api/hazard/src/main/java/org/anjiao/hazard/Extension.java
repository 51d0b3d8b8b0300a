package org.anjiao.hazard;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A wish for a later due date, and what became of it (brief 6.2). Kept for good, whatever became of it.
 *
 * @param dueBefore the due date in force when it was asked for
 * @param dueOn the wished last day, inclusive
 * @param unitId the unit of whoever asked; the decision is taken above it
 * @param decidedBy null while {@link State#REQUESTED}, and where it lapsed
 * @param decidedAt null while {@link State#REQUESTED}
 * @param comment the decision's reason, or null
 */
public record Extension(
        String id,
        State state,
        LocalDate dueBefore,
        LocalDate dueOn,
        String reason,
        String unitId,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        String comment) {
    /** What became of the wish. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        /** The hazard was closed before anybody decided. */
        LAPSED
    }
}
