package org.anjiao.supervisee.decision;

/** In which order to list. */
public enum PendingOrder {
    /** What has waited longest first. */
    SINCE,
    /** What is due earliest first; what has no last day comes last. */
    DUE
}
