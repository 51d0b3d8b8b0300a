package org.anjiao.device.spi;

/**
 * For what the law lets a terminal's reports be used. A telephone or a fingerprint terminal verifies (信息化核查, Law art.
 * 26) and is no electronic positioning device (Law art. 29; Measures art. 37).
 */
public enum Purpose {
    /** The terminal may be an electronic positioning device; its places become a track while an order is in force. */
    POSITIONING,
    /** What the terminal reports is kept as verification, never as a track, whatever order the person is under. */
    VERIFICATION_ONLY
}
