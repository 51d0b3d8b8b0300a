package org.anjiao.device.spi;

import java.time.Instant;

/**
 * A person was recognised, or not, by a fingerprint or face terminal. Verification, never positioning.
 *
 * @param deviceTime when
 * @param method how
 * @param personCode the person's code in the terminal; null when nobody was recognised
 * @param matched whether the person was recognised
 * @param origin live, or stored and sent later
 */
public record IdentityCheck(Instant deviceTime, Method method, String personCode, boolean matched, Origin origin)
        implements DeviceObservation {
    /** How a person is recognised. */
    public enum Method {
        FINGERPRINT,
        FACE,
        VOICE,
        CARD,
        PASSWORD
    }
}
