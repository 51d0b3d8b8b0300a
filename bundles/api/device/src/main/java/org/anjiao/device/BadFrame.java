package org.anjiao.device;

import java.time.Instant;

/**
 * A frame that could not, or not all, be decoded, as it is kept. Its bytes are read apart: they can say where a person
 * was.
 *
 * @param id its place in the journal
 * @param driver the driver that could not decode it
 * @param deviceId the device to which its session was bound, or null
 * @param unitId the unit that keeps that device, or null
 * @param port name of the port on which it arrived
 * @param remote address of the terminal's end of the connection
 * @param receivedAt when it arrived
 * @param bytes how long it is
 * @param error why it could not be decoded when it arrived
 * @param state whether a mended driver has decoded it
 * @param triedAt when it was replayed last; null if never
 * @param triedVersion version of the driver that decoded it then; null if never
 * @param triedError why that driver could not, or not all, decode it; null if it could, or if it was never replayed
 */
public record BadFrame(
        String id,
        String driver,
        String deviceId,
        String unitId,
        String port,
        String remote,
        Instant receivedAt,
        int bytes,
        String error,
        State state,
        Instant triedAt,
        String triedVersion,
        String triedError) {
    /** What has become of a frame. */
    public enum State {
        /** Not decoded. */
        OPEN,
        /** Decoded by a later driver; what it reported is stored as history. */
        REPLAYED
    }
}
