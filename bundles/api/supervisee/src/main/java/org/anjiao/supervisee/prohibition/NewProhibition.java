package org.anjiao.supervisee.prohibition;

import java.time.LocalDate;
import java.util.Set;

/**
 * A court's order to register.
 *
 * @param kinds at least one
 * @param content what is forbidden, in the court's words, at most 1,000 characters
 * @param court name, at most 100 characters
 * @param document number of the judgment, at most 100 characters
 * @param from first day
 * @param to last day, inclusive
 * @param zoneIds zones of monitoring that enforce it; may be empty
 */
public record NewProhibition(
        String superviseeId,
        Set<ProhibitionKind> kinds,
        String content,
        String court,
        String document,
        LocalDate from,
        LocalDate to,
        Set<String> zoneIds) {}
