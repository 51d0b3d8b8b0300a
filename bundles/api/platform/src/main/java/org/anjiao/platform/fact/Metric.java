package org.anjiao.platform.fact;

/** What is counted. Rates are never facts: they are computed last, from sums. */
public enum Metric {
    /** Persons of the frozen population snapshot. */
    BASE,
    /** Persons interviewed face to face. */
    DONE,
    /** Persons with an approved exemption. */
    EXEMPT,
    /** Persons of whom all five clarities are known. */
    FIVE_CLEAR,
    /** Registered hazards, without duplicates and those found to be none. */
    HAZARD,
    /** Hazards rectified, verified and closed. */
    HAZARD_CLOSED,
    /** Hazards open after their due date. */
    HAZARD_OVERDUE,
    /** Key supervisees in the snapshot. */
    KEY_PERSON
}
