package org.anjiao.monitoring;

/** What an alert turned out to be (brief 6.2). */
public enum AlertOutcome {
    /** A breach: it becomes a hazard. */
    GENUINE,
    /** The person had leave. */
    AUTHORISED,
    /** The device is faulty. */
    EQUIPMENT,
    /** Poor reception. */
    SIGNAL,
    /** Nothing of the kind happened. */
    FALSE
}
