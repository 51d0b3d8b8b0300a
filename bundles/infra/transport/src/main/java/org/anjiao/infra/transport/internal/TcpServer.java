package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on one port. Owns the sockets: drivers come and go under open connections. */
@SuppressWarnings(
        "FutureReturnValueIgnored") // what is scheduled reports its own faults; a failed close is a closed one
final class TcpServer {
    private static final Logger LOG = LoggerFactory.getLogger(TcpServer.class);
    private static final int BIND_RETRY_SECONDS = 2;
    private static final int HAND_OVER_SECONDS = 2;

    private final PortSettings settings;
    private final DeviceRegistry registry;
    private final IntakeGate gate;
    private final Clock clock;
    private final EventLoops loops;
    private final DriverChoice drivers;
    private final Runnable reconsider = this::reconsider;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Map<EventLoop, Wakeups> wakeups = new ConcurrentHashMap<>();
    private final LongAdder received = new LongAdder();
    private final LongAdder committed = new LongAdder();
    private final LongAdder undecodable = new LongAdder();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Channel listening;
    private volatile boolean stopped;
    private Future<?> sweep;
    private volatile String lastError;

    TcpServer(PortSettings settings, DeviceRegistry registry, IntakeGate gate, Clock clock, EventLoops loops) {
        this.settings = settings;
        this.registry = registry;
        this.gate = gate;
        this.clock = clock;
        this.loops = loops;
        this.drivers = new DriverChoice(settings.driverId());
    }

    /** Begins to listen; tries again by itself while the address is taken. */
    void start() {
        bind();
        long pause = Math.max(1, settings.idle().toMillis() / 4);
        sweep = loops.acceptors().next().scheduleWithFixedDelay(this::closeSilent, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A driver has been quarantined, or let in again. */
    private void reconsider() {
        handOver(drivers.choose());
    }

    private ChannelFuture bind() {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops.acceptors(), loops.group(settings.driverId()))
                .channel(loops.channel())
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel);
                    }
                });
        return bootstrap.bind(settings.host(), settings.port()).addListener((ChannelFuture bound) -> {
            if (bound.isSuccess()) {
                listening = bound.channel();
                LOG.info("Port {} for driver {} listens on {}", settings.name(), settings.driverId(), address());
                if (stopped) {
                    bound.channel().close();
                }
            } else if (!stopped) {
                fault("cannot listen on " + address(), bound.cause());
                loops.acceptors().next().schedule(this::bind, BIND_RETRY_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    private void accept(Channel channel) {
        if (stopped || connections.size() >= settings.maxConnections()) {
            channel.close();
            return;
        }
        Wakeups ofLoop = wakeups.computeIfAbsent(channel.eventLoop(), Wakeups::new);
        channel.pipeline().addLast(new Connection(this, ofLoop, channel));
    }

    private void closeSilent() {
        long since = nanoTime() - settings.idle().toNanos();
        for (Connection connection : connections) {
            if (connection.silentSince(since)) {
                connection.channel().eventLoop().execute(() -> connection.close(CloseReason.IDLE));
            }
        }
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

    private void handOver(boolean changed) {
        if (!changed) {
            return;
        }
        DeviceDriver successor = drivers.chosen();
        LOG.info("Port {} uses {}", settings.name(), successor == null ? "no driver" : successor.identity());
        Set<Connection> waiting = ConcurrentHashMap.newKeySet();
        waiting.addAll(connections);
        CountDownLatch done = new CountDownLatch(waiting.size());
        EventLoopGroup group = loops.group(settings.driverId());
        for (Connection connection : List.copyOf(waiting)) {
            Wakeups.run(connection.channel().eventLoop(), () -> {
                waiting.remove(connection);
                try {
                    connection.use(drivers.chosen());
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            if (!done.await(HAND_OVER_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Port {}: {} sessions still use the old driver", settings.name(), done.getCount());
                if (drivers.quarantine() != null) {
                    detach(waiting, group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets go of connections whose thread the driver keeps: the terminals see the connection end and come again, to threads
     * that work.
     */
    private void detach(Set<Connection> stuck, EventLoopGroup group) {
        loops.replace(settings.driverId(), group);
        for (Connection connection : stuck) {
            connections.remove(connection);
            Sockets.shutDown(connection.channel());
        }
        Channel channel = listening;
        if (channel != null) {
            channel.close().addListener(closed -> bind());
        }
    }

    void stop() {
        stopped = true;
        sweep.cancel(false);
        Channel channel = listening;
        if (channel != null) {
            channel.close().awaitUninterruptibly(HAND_OVER_SECONDS, TimeUnit.SECONDS);
        }
        for (Connection connection : connections) {
            connection.channel().eventLoop().execute(() -> connection.close(CloseReason.HOST_STOPS));
        }
    }

    PortHealth health() {
        String quarantine = drivers.quarantine();
        return new PortHealth(
                settings.name(),
                settings.driverId(),
                address(),
                state(),
                connections.size(),
                received.sum(),
                committed.sum(),
                undecodable.sum(),
                quarantine == null ? lastError : "driver quarantined: " + quarantine);
    }

    private PortHealth.State state() {
        if (listening == null || !listening.isActive()) {
            return PortHealth.State.NOT_BOUND;
        }
        if (drivers.chosen() == null) {
            return drivers.quarantine() == null
                    ? PortHealth.State.HANDLER_MISSING
                    : PortHealth.State.DRIVER_QUARANTINED;
        }
        return refused.get() > 0 ? PortHealth.State.INTAKE_WAITING : PortHealth.State.RUNNING;
    }

    private String address() {
        Channel channel = listening;
        int port = channel != null && channel.localAddress() instanceof InetSocketAddress address
                ? address.getPort()
                : settings.port();
        return settings.host() + ":" + port;
    }

    HostedSession newSession() {
        return new HostedSession(registry, clock, settings.driverId(), settings.authenticationRequired());
    }

    int maxFrameLength(DeviceDriver driver) {
        return Math.min(settings.maxFrameBytes(), driver.scanner().maxFrameLength());
    }

    DeviceDriver driver() {
        return drivers.chosen();
    }

    IntakeGate gate() {
        return gate;
    }

    PortSettings settings() {
        return settings;
    }

    Instant now() {
        return clock.instant();
    }

    /** Measures silence; no time of day. */
    long nanoTime() {
        return System.nanoTime();
    }

    void opened(Connection connection) {
        connections.add(connection);
    }

    void closed(Connection connection) {
        connections.remove(connection);
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

    void fault(String what, Throwable cause) {
        lastError = what + ": " + cause;
        LOG.warn("Port {}: {}", settings.name(), what, cause);
    }
}
