package org.anjiao.supervisee.prohibition;

import java.time.LocalDate;

/**
 * What a person asks for.
 *
 * @param prohibitionId the order in force that forbids the place; required for {@link PermitKind#SPECIAL_PLACE}, null
 *     otherwise
 * @param renews the permit that this one continues; null if it is new
 * @param destinationCode GB/T 2260 code of the division to which the person goes; required for {@link PermitKind#TRIP},
 *     null otherwise
 * @param destination place, or whom the person wants to meet, at most 200 characters
 * @param reason at most 500 characters
 * @param evidence at most 500 characters
 * @param from first day
 * @param to last day, inclusive
 */
public record PermitApplication(
        String superviseeId,
        PermitKind kind,
        String prohibitionId,
        String renews,
        String destinationCode,
        String destination,
        String reason,
        String evidence,
        LocalDate from,
        LocalDate to) {}
