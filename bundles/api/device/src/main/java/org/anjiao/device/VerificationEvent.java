package org.anjiao.device;

import java.time.Instant;

/**
 * What a device that verifies only reported (信息化核查, Law art. 26): kept apart from tracks, whoever the person is.
 *
 * @param superviseeId who had the device at that time; null for a terminal that serves many, or that nobody had
 * @param kind what was reported
 * @param deviceTime by the device's clock
 * @param receivedAt when the report reached the server
 * @param late whether the device sent it later out of its own memory
 * @param detail the method of an identity check or the kind of tampering; otherwise empty
 * @param passed whether the person was recognised; false for other kinds
 * @param personCode the person's code in the terminal; null if nobody was recognised, or for other kinds
 * @param latitude degrees, WGS-84; NaN unless a place
 * @param longitude degrees, WGS-84; NaN unless a place
 * @param accuracy radius in metres; NaN if unknown
 */
public record VerificationEvent(
        String deviceId,
        String superviseeId,
        Kind kind,
        Instant deviceTime,
        Instant receivedAt,
        boolean late,
        String detail,
        boolean passed,
        String personCode,
        double latitude,
        double longitude,
        double accuracy) {
    /** What was reported. */
    public enum Kind {
        /** The device was there. */
        PLACE,
        /** A person was recognised, or not. */
        IDENTITY,
        /** Somebody interfered with the device. */
        TAMPER,
        /** The emergency button was pressed. */
        DISTRESS
    }
}
