package org.anjiao.infra.transport.internal;

import java.time.Duration;

/**
 * What a port is told.
 *
 * @param name of the port, for people and the journal
 * @param driverId of the driver whose terminals connect here
 * @param host address to listen on
 * @param port to listen on; 0 takes any free one
 * @param maxConnections at once; more are closed
 * @param maxUncommitted frames of one connection that wait for the intake; then it is not read
 * @param maxFrameBytes limit for all drivers; a driver's own limit may be lower
 * @param idle after which a silent connection is closed
 * @param authenticationRequired whether terminals must authenticate before they report
 * @param identify after which a connection is closed whose terminal has not said, and proved where it must, who it is
 * @param quotas how much of the server strangers and devices may use
 */
record PortSettings(
        String name,
        String driverId,
        String host,
        int port,
        int maxConnections,
        int maxUncommitted,
        int maxFrameBytes,
        Duration idle,
        boolean authenticationRequired,
        Duration identify,
        QuotaLimits quotas) {

    /** A port on which a terminal has as long as the silence may last to say who it is. */
    PortSettings(
            String name,
            String driverId,
            String host,
            int port,
            int maxConnections,
            int maxUncommitted,
            int maxFrameBytes,
            Duration idle,
            boolean authenticationRequired) {
        this(
                name,
                driverId,
                host,
                port,
                maxConnections,
                maxUncommitted,
                maxFrameBytes,
                idle,
                authenticationRequired,
                idle);
    }

    /** A port without quotas. */
    PortSettings(
            String name,
            String driverId,
            String host,
            int port,
            int maxConnections,
            int maxUncommitted,
            int maxFrameBytes,
            Duration idle,
            boolean authenticationRequired,
            Duration identify) {
        this(
                name,
                driverId,
                host,
                port,
                maxConnections,
                maxUncommitted,
                maxFrameBytes,
                idle,
                authenticationRequired,
                identify,
                QuotaLimits.NONE);
    }

    /** The same port with these quotas. */
    PortSettings with(QuotaLimits limits) {
        return new PortSettings(
                name,
                driverId,
                host,
                port,
                maxConnections,
                maxUncommitted,
                maxFrameBytes,
                idle,
                authenticationRequired,
                identify,
                limits);
    }
}
