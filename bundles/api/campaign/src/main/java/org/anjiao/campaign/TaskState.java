package org.anjiao.campaign;

/** Where an interview task stands (brief 6.2). Overdue is no state, it follows from the due date. */
public enum TaskState {
    OPEN,
    DONE,
    EXEMPT_REQUESTED,
    /** Taken out of the base of the coverage. */
    EXEMPT
}
