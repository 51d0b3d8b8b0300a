package org.anjiao.device.spi;

import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.host.SessionContext;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One protocol of one vendor or standard. Registered as an OSGi service; comes and goes while terminals are connected.
 * Stateless: all state of a connection lives in its {@link DeviceSession}.
 */
@ConsumerType
public interface DeviceDriver {
    /** Who this driver is, and the clock and datum of its terminals. Constant. */
    DriverIdentity identity();

    /** Cuts this protocol's frames. The same instance may serve every connection, from several threads. */
    FrameScanner scanner();

    /**
     * Begins to speak with one terminal.
     *
     * @param context the host's side of the session; valid until {@link DeviceSession#closed}
     * @param resume what an older version of this driver left behind at {@link DeviceSession#suspend}; a driver that
     *     cannot read it starts afresh
     */
    DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume);

    /** The kinds of command that {@link DeviceSession#encode} accepts. Constant. */
    Set<CommandKind> supportedCommands();

    /** The transports over which its terminals come. Constant, not empty. */
    default Set<Transport> transports() {
        return Set.of(Transport.TCP);
    }

    /**
     * For what its terminals may be used. Constant. The host holds to the stricter one of this and the inventory, so that
     * a driver can narrow the use of a terminal and never widen it.
     */
    default Purpose purpose() {
        return Purpose.POSITIONING;
    }
}
