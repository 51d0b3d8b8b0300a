package org.anjiao.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A positioning check (定位核查, R-42) of one person: an officer's act, not a position.
 *
 * @param unitId the office that supervised the person when the check was set
 * @param drawId the draw that brought it; null if it was planned
 * @param dueOn last day, inclusive
 * @param overdue whether it is open and that day is over
 * @param result null while open
 * @param note of the one who did it; null while open
 * @param version for optimistic locking
 */
public record PositionCheck(
        String id,
        String superviseeId,
        String unitId,
        String drawId,
        LocalDate dueOn,
        boolean overdue,
        String createdBy,
        Instant createdAt,
        CheckResult result,
        String note,
        String doneBy,
        Instant doneAt,
        int version) {}
