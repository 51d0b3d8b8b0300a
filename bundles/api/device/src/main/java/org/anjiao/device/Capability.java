package org.anjiao.device;

/** What a device can do. */
public enum Capability {
    /** Reports positions. */
    POSITION,
    /** Notices a cut strap or an opened case. */
    TAMPER,
    /** Checks the wearer by face or fingerprint. */
    BIOMETRIC_VERIFY,
    /** Shows text messages. */
    TEXT,
    /** Makes calls. */
    CALL
}
