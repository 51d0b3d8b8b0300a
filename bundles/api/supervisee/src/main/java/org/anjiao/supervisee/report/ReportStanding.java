package org.anjiao.supervisee.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a person stands with reports.
 *
 * @param lastReportAt the last accepted regular report; null if there is none
 * @param lastDay last day for the next one; null while none is due
 * @param basis pack, version and article of that limit; null with it
 * @param missed whether that day has passed without a report
 * @param contactCheckSuggested whether an officer should see to it that contact is not lost: the report was missed, and no
 *     search is open. A suggestion; the officer decides
 */
public record ReportStanding(
        String superviseeId,
        Instant lastReportAt,
        LocalDate lastDay,
        String basis,
        boolean missed,
        boolean contactCheckSuggested) {}
