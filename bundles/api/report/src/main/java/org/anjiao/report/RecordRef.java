package org.anjiao.report;

import java.time.Instant;

/**
 * A record behind a figure.
 *
 * @param label what to show: a person's masked name, a hazard's number and title
 * @param count what it contributes to the figure, never 0
 */
public record RecordRef(
        String recordType,
        String recordId,
        String unitId,
        String unitName,
        String label,
        Instant occurredAt,
        long count) {}
