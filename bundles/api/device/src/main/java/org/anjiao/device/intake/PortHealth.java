package org.anjiao.device.intake;

/**
 * How a port is.
 *
 * @param name of the port, from its configuration
 * @param driverId of the driver that it needs
 * @param address on which it listens, or of the broker it reads from, {@code host:port}
 * @param state what it does
 * @param connections open now; for UDP the terminals heard of lately
 * @param received frames since the port was opened, undecodable ones included
 * @param committed frames made durable since the port was opened
 * @param undecodable frames and pieces that could not, or not all, be decoded since the port was opened
 * @param turnedAway connections, UDP sessions and frames that were not taken since the port was opened, because their
 *     sender, or all senders whose terminals are not identified, had used a quota
 * @param lastError the last fault of driver, socket or intake, or null
 */
public record PortHealth(
        String name,
        String driverId,
        String address,
        State state,
        int connections,
        long received,
        long committed,
        long undecodable,
        long turnedAway,
        String lastError) {
    /** What a port does. */
    public enum State {
        /** Listening and decoding. */
        RUNNING,
        /** Its driver is not installed: connections are kept, nothing is read. */
        HANDLER_MISSING,
        /** Its driver hangs or fails too often: connections are kept, nothing is read, and it is tried again by itself. */
        DRIVER_QUARANTINED,
        /** The intake takes nothing: connections are kept, some are not read. */
        INTAKE_WAITING,
        /** The address cannot be bound, or the broker not be reached; tried again by itself. */
        NOT_BOUND
    }
}
