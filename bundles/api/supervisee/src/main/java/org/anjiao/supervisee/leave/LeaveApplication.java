package org.anjiao.supervisee.leave;

import java.time.LocalDate;

/**
 * What a person asks for.
 *
 * @param destinationCode GB/T 2260 code of the county-level division to which the person goes
 * @param destination place in words, at most 200 characters
 * @param reason why, at most 500 characters
 * @param evidence the proof that was handed in, at most 500 characters
 * @param from first day away
 * @param to last day, on which the person must be back, inclusive
 */
public record LeaveApplication(
        String superviseeId,
        String destinationCode,
        String destination,
        String reason,
        String evidence,
        LocalDate from,
        LocalDate to) {}
