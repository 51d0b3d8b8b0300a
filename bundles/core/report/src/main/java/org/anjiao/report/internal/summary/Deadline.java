package org.anjiao.report.internal.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.Timeliness;

/**
 * When a report is in time. The deadline (2019-04-20 23:59:59 Asia/Shanghai in the seed notice, a Saturday that is not
 * shifted) is inclusive and stated to the second, so fractions of that second are still in time.
 */
final class Deadline {
    private final Instant due;

    Deadline(Instant due) {
        this.due = due;
    }

    /** @param firstSubmission null if there is none */
    Timeliness judge(Instant firstSubmission, Instant now) {
        if (firstSubmission == null) {
            return passed(now) ? Timeliness.MISSING : Timeliness.PENDING;
        }
        return passed(firstSubmission) ? Timeliness.LATE : Timeliness.ON_TIME;
    }

    private boolean passed(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    static ReportRates rates(Collection<ReportStatus> statuses) {
        return new ReportRates(
                statuses.size(),
                count(statuses, Timeliness.ON_TIME) + count(statuses, Timeliness.LATE),
                count(statuses, Timeliness.ON_TIME));
    }

    private static int count(Collection<ReportStatus> statuses, Timeliness timeliness) {
        return (int) statuses.stream()
                .filter(status -> status.timeliness() == timeliness)
                .count();
    }
}
