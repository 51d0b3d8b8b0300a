package org.anjiao.report;

/** Where a summary report stands. Late is derived, never a state. */
public enum ReportState {
    DRAFT,
    SUBMITTED,
    /** Given back by the province with a reason; the first submission's stamp stays. */
    RETURNED,
    ACCEPTED
}
