package org.anjiao.supervisee.exit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a case ended otherwise than by the end of its term.
 *
 * @param basis the law's article that names the reason
 * @param documentId notice to the deciding authority: D-23, or D-22 for a pardon; null until the case has ended
 * @param decidedBy the second person; null until decided, and for a death
 * @param comment reasons of the decision; required for a refusal
 * @param version for optimistic locking
 */
public record Termination(
        String superviseeId,
        TerminationReason reason,
        LocalDate happenedOn,
        String evidence,
        String circumstances,
        String basis,
        String documentId,
        String recordedBy,
        Instant recordedAt,
        TerminationState state,
        String decidedBy,
        Instant decidedAt,
        String comment,
        long version) {}
