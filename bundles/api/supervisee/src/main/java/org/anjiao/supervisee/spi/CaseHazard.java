package org.anjiao.supervisee.spi;

/**
 * A hazard that follows from a case by itself.
 *
 * @param kind what is wrong
 * @param superviseeId the person concerned; the hazard stands on the ledger of the person's unit
 * @param title in Chinese, at most 200 characters
 * @param description null if the title says all
 * @param recordType the kind of record from which it follows
 * @param recordId that record; the same record and kind give one hazard, however often it is raised
 */
public record CaseHazard(
        Kind kind, String superviseeId, String title, String description, String recordType, String recordId) {
    /** The kinds that follow from a case by themselves. */
    public enum Kind {
        /** 脱管. */
        OUT_OF_SUPERVISION,
        /** 漏管: referred and not registered in time. */
        MISSED,
        /** 未经批准外出. */
        ILLEGAL_ABSENCE,
        /** 逾期未归. */
        OVERDUE_RETURN,
        /** 重点对象无管控方案. */
        KEY_PERSON_WITHOUT_PLAN,
        /** 心理危机. */
        PSYCHOLOGICAL_CRISIS,
        /** 未按规定报告. */
        REPORT_MISSED,
        /** 未按期复查病情 (T-11). */
        MEDICAL_REVIEW_OVERDUE
    }
}
