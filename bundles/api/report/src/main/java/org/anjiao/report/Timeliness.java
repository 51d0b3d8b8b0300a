package org.anjiao.report;

/** A report's first submission against the campaign's deadline, which is inclusive to the second. */
public enum Timeliness {
    /** Not submitted, deadline not passed. */
    PENDING,
    ON_TIME,
    LATE,
    /** Not submitted, deadline passed. */
    MISSING
}
