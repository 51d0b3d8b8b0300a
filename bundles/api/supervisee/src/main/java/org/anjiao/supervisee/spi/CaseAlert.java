package org.anjiao.supervisee.spi;

import java.time.Instant;

/**
 * Something an officer must know at once.
 *
 * @param kind what it is
 * @param superviseeId the person concerned
 * @param detail one line for the alert's list; null if the kind says all
 * @param recordType the kind of record from which it follows
 * @param recordId that record; the same record and kind give one alert
 * @param happenedAt when the limit passed or contact was lost
 */
public record CaseAlert(
        Kind kind, String superviseeId, String detail, String recordType, String recordId, Instant happenedAt) {
    /** The alerts that come from cases, not from devices. */
    public enum Kind {
        /** 逾期未归. */
        OVERDUE_RETURN,
        /** 失去联系. */
        LOST_CONTACT,
        /** 漏管. */
        MISSED,
        /** 脱管. */
        OUT_OF_SUPERVISION,
        /** 未按规定报告: whether contact is lost is to be checked. */
        REPORT_MISSED,
        /** 核查异常: a verification found the person elsewhere or otherwise not in order. */
        CHECK_ABNORMAL
    }
}
