package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.DeviceBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every port has, whatever its transport: its drivers, its counters, and what its sessions need of the host. */
abstract class DeviceServer implements EventLoops.Tenant {
    static final int HAND_OVER_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(DeviceServer.class);

    private final PortSettings settings;
    private final DeviceRegistry registry;
    private final IntakeGate gate;
    private final Quotas quotas;
    private final Clock clock;
    private final EventLoops loops;
    private final DriverChoice drivers;
    private final Runnable reconsider = this::reconsider;
    private final Map<EventLoop, Wakeups> wakeups = new ConcurrentHashMap<>();
    private final LongAdder received = new LongAdder();
    private final LongAdder committed = new LongAdder();
    private final LongAdder undecodable = new LongAdder();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile String lastError;

    DeviceServer(
            Transport transport,
            PortSettings settings,
            DeviceRegistry registry,
            IntakeGate gate,
            Clock clock,
            EventLoops loops) {
        this.settings = settings;
        this.registry = registry;
        this.gate = new PortShare(gate, settings.quotas().uncommittedFrames());
        this.quotas = new Quotas(settings, clock);
        this.clock = clock;
        this.loops = loops;
        this.drivers = new DriverChoice(settings.driverId(), transport);
    }

    /** One place at which drivers are in use. */
    interface DriverUser {
        EventLoop eventLoop();

        /** Changes to another driver between two frames; null if none is left. Called on the event loop. */
        void use(DeviceDriver successor);
    }

    /** Opens the port; tries again by itself until it can. */
    abstract void start();

    /** Closes the port and what runs over it. */
    abstract void stop();

    /** Where drivers are in use now. */
    abstract Collection<? extends DriverUser> users();

    /** Whether frames can come. */
    abstract boolean listening();

    /** {@code host:port}. */
    abstract String address();

    /** Terminals connected, or heard of lately. */
    abstract int connections();

    @Override
    public String driverId() {
        return settings.driverId();
    }

    /** The threads on which this port's driver runs now. */
    EventLoopGroup driverLoops() {
        return loops.group(settings.driverId());
    }

    void driverAdded(DeviceDriver driver) {
        DriverGuard guard = loops.guards().of(driver);
        guard.listen(reconsider);
        handOver(drivers.add(guard));
    }

    /** Returns when no session uses that driver any more, or after {@value #HAND_OVER_SECONDS} seconds. */
    void driverRemoved(DeviceDriver driver) {
        handOver(drivers.remove(driver));
        loops.guards().of(driver).ignore(reconsider);
        loops.guards().forget(driver);
    }

    /** A driver has been quarantined, or let in again. */
    private void reconsider() {
        handOver(drivers.choose());
    }

    private void handOver(boolean changed) {
        if (!changed) {
            return;
        }
        DeviceDriver successor = drivers.chosen();
        LOG.info("Port {} uses {}", settings.name(), successor == null ? "no driver" : successor.identity());
        DriverUser[] all = users().toArray(new DriverUser[0]);
        CountDownLatch done = new CountDownLatch(all.length);
        EventLoopGroup group = driverLoops();
        for (DriverUser user : all) {
            Wakeups.run(user.eventLoop(), () -> {
                try {
                    user.use(drivers.chosen());
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            if (!done.await(HAND_OVER_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Port {}: {} sessions still use the old driver", settings.name(), done.getCount());
                if (drivers.quarantine() != null) {
                    loops.replace(settings.driverId(), group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    PortHealth health() {
        String quarantine = drivers.quarantine();
        return new PortHealth(
                settings.name(),
                settings.driverId(),
                address(),
                state(),
                connections(),
                received.sum(),
                committed.sum(),
                undecodable.sum(),
                quotas.turnedAway(),
                quarantine == null ? lastError : "driver quarantined: " + quarantine);
    }

    private PortHealth.State state() {
        if (!listening()) {
            return PortHealth.State.NOT_BOUND;
        }
        if (drivers.chosen() == null) {
            return drivers.quarantine() == null
                    ? PortHealth.State.HANDLER_MISSING
                    : PortHealth.State.DRIVER_QUARANTINED;
        }
        return refused.get() > 0 ? PortHealth.State.INTAKE_WAITING : PortHealth.State.RUNNING;
    }

    /** @param handedOut the commands that a device was given over this port and has not answered */
    HostedSession newSession(Function<DeviceBinding, List<String>> handedOut) {
        return new HostedSession(registry, clock, settings.driverId(), settings.authenticationRequired(), handedOut);
    }

    int maxFrameLength(DeviceDriver driver) {
        return Math.min(settings.maxFrameBytes(), driver.scanner().maxFrameLength());
    }

    Wakeups wakeups(EventLoop loop) {
        return wakeups.computeIfAbsent(loop, Wakeups::new);
    }

    DeviceDriver driver() {
        return drivers.chosen();
    }

    IntakeGate gate() {
        return gate;
    }

    Quotas quotas() {
        return quotas;
    }

    PortSettings settings() {
        return settings;
    }

    EventLoops loops() {
        return loops;
    }

    Instant now() {
        return clock.instant();
    }

    /** Measures silence; no time of day. */
    long nanoTime() {
        return System.nanoTime();
    }

    void received(String error) {
        received.increment();
        if (error != null) {
            undecodable.increment();
            lastError = error;
        }
    }

    void committed() {
        committed.increment();
    }

    void refused(boolean now) {
        refused.addAndGet(now ? 1 : -1);
    }

    /** @param cause null if {@code what} says all */
    void fault(String what, Throwable cause) {
        lastError = cause == null ? what : what + ": " + cause;
        LOG.warn("Port {}: {}", settings.name(), what, cause);
    }
}
