package org.anjiao.supervisee.report;

import java.time.Instant;
import org.anjiao.supervisee.AutomaticVerdict;

/**
 * A report to file.
 *
 * @param reportedAt when the person reported; null means now
 * @param content what was reported, at most 1,000 characters
 * @param source identifier of what stands behind it, such as a device's identity check; null if nothing does
 * @param automatic what a program found; null means that none looked
 */
public record NewReport(
        String superviseeId,
        ReportSubject subject,
        ReportChannel channel,
        Instant reportedAt,
        String content,
        String source,
        AutomaticVerdict automatic) {}
