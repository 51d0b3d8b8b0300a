package org.anjiao.campaign;

/** How far a unit has come (brief 6.2). Late is no state, it follows from the deadlines. */
public enum ParticipationState {
    NOTIFIED,
    ACKNOWLEDGED,
    /** The leading group stands. */
    GROUP_FORMED,
    /** The local work plan is with the province. */
    PLAN_SUBMITTED,
    PLAN_RETURNED,
    MOBILISED,
    SCREENING,
    SELF_CHECKED,
    SUMMARISING,
    /** The summary report is with the province. */
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
