package org.anjiao.supervisee.track;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.Level;

/**
 * A request for the track of one person and what became of it.
 *
 * @param number with which each read is on the audit record
 * @param from first day of the track
 * @param to its last day, inclusive
 * @param level that decides on it
 * @param basis of that level and of the time to read
 * @param decidedBy null while undecided, as {@code decidedAt} is
 * @param comment of the decision; null if there is none
 * @param readableUntil first instant at which it is read no more; null unless granted
 * @param readable whether the requester may read now
 * @param endReason why it was withdrawn or revoked; null unless it was
 */
public record TrackRequest(
        String id,
        String number,
        String superviseeId,
        LocalDate from,
        LocalDate to,
        String purpose,
        String legalBasis,
        Level level,
        String basis,
        TrackRequestState state,
        String requestedBy,
        String requesterUnitId,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        Instant readableUntil,
        boolean readable,
        String endReason,
        long version) {}
