package org.anjiao.supervisee.hold;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One hold on a person's track.
 *
 * @param reason why it may still be needed
 * @param lastDay inclusive; it ends by itself then
 * @param until the first instant at which it no longer holds: 24:00 of the last day, or when it was lifted
 * @param liftedBy null unless lifted before its end
 */
public record LegalHold(
        String id,
        String superviseeId,
        String reason,
        LocalDate lastDay,
        Instant until,
        String setBy,
        Instant setAt,
        String liftedBy,
        Instant liftedAt,
        String liftReason,
        long version) {
    /** Whether it holds at that instant. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
