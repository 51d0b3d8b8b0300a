package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.anjiao.device.intake.CommandOutbox;
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
    private final CommandOutbox outbox;
    private final Clock clock;
    private final EventLoops loops;
    private final DriverChoice drivers;
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

    TcpServer(
            PortSettings settings,
            DeviceRegistry registry,
            IntakeGate gate,
            CommandOutbox outbox,
            Clock clock,
            EventLoops loops) {
        this.settings = settings;
        this.registry = registry;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
        this.loops = loops;
        this.drivers = new DriverChoice(settings.driverId());
    }

    /** Begins to listen; tries again by itself while the address is taken. */
    void start() {
        bind();
        long pause = Math.max(1, settings.idle().toMillis() / 4);
        sweep = loops.group().next().scheduleWithFixedDelay(this::closeSilent, pause, pause, TimeUnit.MILLISECONDS);
    }

    private ChannelFuture bind() {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops.group())
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
                loops.group().next().schedule(this::bind, BIND_RETRY_SECONDS, TimeUnit.SECONDS);
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
        handOver(drivers.add(driver));
    }

    /** Returns when no session uses that driver any more, or after {@value #HAND_OVER_SECONDS} seconds. */
    void driverRemoved(DeviceDriver driver) {
        handOver(drivers.remove(driver));
    }

    private void handOver(boolean changed) {
        if (!changed) {
            return;
        }
        DeviceDriver successor = drivers.chosen();
        LOG.info("Port {} uses {}", settings.name(), successor == null ? "no driver" : successor.identity());
        Connection[] all = connections.toArray(new Connection[0]);
        CountDownLatch done = new CountDownLatch(all.length);
        for (Connection connection : all) {
            connection.channel().eventLoop().execute(() -> {
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
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        return new PortHealth(
                settings.name(),
                settings.driverId(),
                address(),
                state(),
                connections.size(),
                received.sum(),
                committed.sum(),
                undecodable.sum(),
                lastError);
    }

    private PortHealth.State state() {
        if (listening == null || !listening.isActive()) {
            return PortHealth.State.NOT_BOUND;
        }
        if (drivers.chosen() == null) {
            return PortHealth.State.HANDLER_MISSING;
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

    CommandDelivery newDelivery(HostedSession session, Executor thread, Runnable signal) {
        return new CommandDelivery(outbox, session, thread, signal);
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
