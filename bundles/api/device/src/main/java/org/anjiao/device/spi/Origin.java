package org.anjiao.device.spi;

/** How an observation reached us. */
public enum Origin {
    /** Sent as it happened. */
    LIVE,
    /** Kept by the terminal while it had no connection, and sent later: corrects history and never alarms live. */
    STORED
}
