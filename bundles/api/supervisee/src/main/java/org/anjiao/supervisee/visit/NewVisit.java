package org.anjiao.supervisee.visit;

import java.time.Instant;
import java.util.Set;

/**
 * A visit to file.
 *
 * @param visitedAt null means now
 * @param met at least one; {@link MetPerson#NOBODY} stands alone
 * @param companions who went along, at most 100 characters; null if nobody did
 * @param findings at most 1,000 characters
 */
public record NewVisit(
        String superviseeId,
        VisitKind kind,
        Instant visitedAt,
        Set<MetPerson> met,
        String companions,
        String findings) {}
