package org.anjiao.supervisee.report;

import java.time.Instant;
import org.anjiao.supervisee.AutomaticVerdict;

/**
 * A report on record.
 *
 * @param unitId the office that kept the person then
 * @param content null where the subject is health, unless the report was read by itself
 * @param source identifier of what stands behind it; null if nothing does
 * @param judgedBy the officer whose verdict is final; null while submitted
 * @param reason of that verdict; never null where it departs from the program's or rejects
 * @param version for optimistic locking
 */
public record Report(
        String id,
        String superviseeId,
        String unitId,
        ReportSubject subject,
        ReportChannel channel,
        Instant reportedAt,
        String content,
        String source,
        AutomaticVerdict automatic,
        ReportState state,
        String filedBy,
        Instant filedAt,
        String judgedBy,
        Instant judgedAt,
        String reason,
        long version) {}
