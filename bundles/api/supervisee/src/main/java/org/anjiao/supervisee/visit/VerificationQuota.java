package org.anjiao.supervisee.visit;

import java.time.YearMonth;

/**
 * One office's verifications of a month: what the pack asked of it, counted by the last day of each limit.
 *
 * @param due how many limits end in that month
 * @param inTime those of them that were fulfilled in time
 * @param late those that were fulfilled afterwards
 * @param overdue those that have passed and are open
 */
public record VerificationQuota(String unitId, YearMonth month, int due, int inTime, int late, int overdue) {
    /** Those that can still be fulfilled in time. */
    public int open() {
        return due - inTime - late - overdue;
    }
}
