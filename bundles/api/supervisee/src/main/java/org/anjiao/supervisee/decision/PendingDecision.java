package org.anjiao.supervisee.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.Level;

/**
 * One thing that waits.
 *
 * @param recordId the record decided on; unique within its kind
 * @param superviseeId the person concerned; null where there is none
 * @param unitId the unit whose matter it is: as a rule the office that keeps the person
 * @param levels at which it is decided, any of them; empty where every unit above that has the right may, or another organ
 * @param proposedBy account that has proposed it or put it on record
 * @param since when it began to wait
 * @param dueOn last day of the limit that runs, or after which the wish would come to nothing; null where there is none
 * @param mayDecide whether the caller himself may: has the right, is of the level and has not proposed it
 */
public record PendingDecision(
        DecisionKind kind,
        String recordId,
        String superviseeId,
        String unitId,
        List<Level> levels,
        String proposedBy,
        Instant since,
        LocalDate dueOn,
        boolean mayDecide) {
    public PendingDecision {
        levels = List.copyOf(levels);
    }
}
