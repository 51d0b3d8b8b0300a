package org.anjiao.report;

import java.time.Instant;

/**
 * How far one addressee's report is.
 *
 * @param reportId null when none has been opened
 * @param state null when none has been opened
 * @param submittedAt first submission; null if none
 */
public record ReportStatus(
        String unitId,
        String unitName,
        String reportId,
        ReportState state,
        Timeliness timeliness,
        Instant submittedAt) {}
