package org.anjiao.infra.transport.internal;

import java.net.SocketAddress;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.anjiao.device.spi.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The quotas of one port, and how often they turned somebody away. Safe for several threads. */
final class Quotas {
    private static final Logger LOG = LoggerFactory.getLogger(Quotas.class);

    private final Strangers strangers;
    private final DeviceQuota devices;
    private final LongAdder turnedAway = new LongAdder();

    Quotas(PortSettings settings, Clock clock) {
        Consumer<String> warning = text -> LOG.warn("Port {}: {}", settings.name(), text);
        strangers = new Strangers(settings.quotas(), clock, warning);
        devices = new DeviceQuota(settings.quotas().deviceDay(), clock, warning);
    }

    /** Counts a connection in whose terminal is not identified; null if it is to be closed, and nothing is counted. */
    Strangers.Visit enter(SocketAddress remote) {
        Strangers.Visit visit = strangers.enter(remote);
        counted(visit != null);
        return visit;
    }

    /**
     * Whether a frame that the journal is to keep is within the quota of its sender. If not, it is neither kept nor
     * answered.
     *
     * @param error why it cannot be decoded, or null
     */
    boolean journals(HostedSession session, SocketAddress remote, Frame raw, String error) {
        if (!session.identified()) {
            return counted(strangers.journal(remote, raw.length()));
        }
        return error == null || counted(devices.journal(session.binding().deviceId(), raw.length()));
    }

    private boolean counted(boolean within) {
        if (!within) {
            turnedAway.increment();
        }
        return within;
    }

    /** Connections, sessions and frames that were not taken. */
    long turnedAway() {
        return turnedAway.sum();
    }
}
