package org.anjiao.monitoring;

/** How far telling a wearer of an alert has come. */
public enum NoticeState {
    /** Not yet decided, or waits for the device's driver. */
    DUE,
    /** Waits for the device. */
    QUEUED,
    /** Sent to the device, which has not answered yet. */
    SENT,
    /** The device says that it shows the text; whether somebody reads it nobody knows. */
    DELIVERED,
    /** The device or its driver could not, or the command was withdrawn. */
    FAILED,
    /** The device did not answer while the notice was of use. */
    EXPIRED,
    /** The wearer cannot be told this way. */
    NOT_POSSIBLE,
    /** The wearer is not to be told. */
    NOT_INTENDED
}
