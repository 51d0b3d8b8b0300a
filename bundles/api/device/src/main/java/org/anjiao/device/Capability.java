package org.anjiao.device;

/** What a device can do. */
public enum Capability {
    /**
     * Is an electronic positioning device: its positions may become a track. A device without it verifies only, whatever
     * it reports: a telephone for example (Measures art. 37).
     */
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
