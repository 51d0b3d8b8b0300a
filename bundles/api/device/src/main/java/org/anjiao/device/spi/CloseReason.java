package org.anjiao.device.spi;

/** Why a session ended. */
public enum CloseReason {
    /** The terminal closed the connection, or it broke. */
    PEER_GONE,
    /** Nothing came for too long. */
    IDLE,
    /** The driver asked for it. */
    DRIVER_ENDED,
    /** The host stops, or the port is reconfigured. */
    HOST_STOPS,
    /** The driver leaves and nobody takes over. */
    DRIVER_GONE
}
