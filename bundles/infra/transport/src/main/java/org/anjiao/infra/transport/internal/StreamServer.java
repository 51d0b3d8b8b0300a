package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one port for connections, with TLS or without. Owns the sockets: drivers come and go under open connections.
 *
 * @param <P> what stands for one connection
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // what is scheduled reports its own faults; a failed close is a closed one
abstract class StreamServer<P extends StreamServer.Peer> extends DeviceServer {
    private static final Logger LOG = LoggerFactory.getLogger(StreamServer.class);
    private static final int BIND_RETRY_SECONDS = 2;

    private final SslContext tls;
    private final Set<P> connections = ConcurrentHashMap.newKeySet();
    private volatile Channel listening;
    private volatile boolean stopped;
    private Future<?> sweep;

    /** @param tls null for plain TCP */
    StreamServer(
            Transport transport,
            PortSettings settings,
            DeviceRegistry registry,
            IntakeGate gate,
            Clock clock,
            EventLoops loops,
            SslContext tls) {
        super(transport, settings, registry, gate, clock, loops);
        this.tls = tls;
    }

    /** One connection. */
    interface Peer extends DriverUser {
        Channel channel();

        @Override
        default EventLoop eventLoop() {
            return channel().eventLoop();
        }

        /** Counts no more as one whose terminal is not identified. Called on any thread. */
        void leave();

        /** Whether nothing has been heard since that moment though we listened, or it is otherwise overdue. */
        boolean silentSince(long nanos);

        /** Closes the connection. Called on its event loop. */
        void close(CloseReason reason);
    }

    /** Puts what serves a connection behind TLS in its pipeline. */
    abstract void serve(Channel channel);

    /** The shortest of the limits after which a connection is closed. */
    long shortestLimitMillis() {
        return settings().idle().toMillis();
    }

    /** Begins to listen; tries again by itself while the address is taken. */
    @Override
    void start() {
        loops().add(this);
        bind();
        long pause = Math.max(1, shortestLimitMillis() / 4);
        sweep = loops().acceptors()
                .next()
                .scheduleWithFixedDelay(this::closeSilent, pause, pause, TimeUnit.MILLISECONDS);
    }

    private ChannelFuture bind() {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops().acceptors(), driverLoops())
                .channel(loops().channel())
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(initializer());
        return bootstrap.bind(settings().host(), settings().port()).addListener((ChannelFuture bound) -> {
            if (bound.isSuccess()) {
                listening = bound.channel();
                LOG.info(
                        "Port {} for driver {} listens on {}",
                        settings().name(),
                        settings().driverId(),
                        address());
                if (stopped) {
                    bound.channel().close();
                }
            } else if (!stopped) {
                fault("cannot listen on " + address(), bound.cause());
                loops().acceptors().next().schedule(this::bind, BIND_RETRY_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    /** Makes any channel a connection of this port, whatever transport it has. It must not read by itself. */
    ChannelInitializer<Channel> initializer() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                accept(channel);
            }
        };
    }

    private void accept(Channel channel) {
        if (stopped || connections.size() >= settings().maxConnections()) {
            channel.close();
            return;
        }
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        serve(channel);
    }

    private void closeSilent() {
        long since = nanoTime() - settings().idle().toNanos();
        for (P connection : connections) {
            if (connection.silentSince(since)) {
                Wakeups.run(connection.eventLoop(), () -> connection.close(CloseReason.IDLE));
            }
        }
    }

    /** The terminals see their connections end and come again, to threads that work. */
    @Override
    public void move() {
        for (P connection : connections) {
            connections.remove(connection);
            connection.leave();
            Sockets.shutDown(connection.channel());
        }
        Channel channel = listening;
        if (channel != null) {
            channel.close().addListener(closed -> bind());
        }
    }

    @Override
    void stop() {
        stopped = true;
        loops().remove(this);
        sweep.cancel(false);
        Channel channel = listening;
        if (channel != null) {
            channel.close().awaitUninterruptibly(HAND_OVER_SECONDS, TimeUnit.SECONDS);
        }
        for (P connection : connections) {
            Wakeups.run(connection.eventLoop(), () -> connection.close(CloseReason.HOST_STOPS));
        }
    }

    @Override
    Collection<? extends DriverUser> users() {
        return connections;
    }

    @Override
    boolean listening() {
        Channel channel = listening;
        return channel != null && channel.isActive();
    }

    @Override
    int connections() {
        return connections.size();
    }

    @Override
    String address() {
        Channel channel = listening;
        int port = channel != null && channel.localAddress() instanceof InetSocketAddress address
                ? address.getPort()
                : settings().port();
        return settings().host() + ":" + port;
    }

    void opened(P connection) {
        connections.add(connection);
    }

    void closed(P connection) {
        connections.remove(connection);
    }
}
