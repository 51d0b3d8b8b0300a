package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslHandler;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT port: subscribes at a broker and goes on connecting until it is stopped. What is not acknowledged when a
 * connection ends the broker delivers again.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what is scheduled reports its own faults
final class MqttServer extends DeviceServer implements DeviceServer.DriverUser {
    /** Longer ones end the connection; shorter ones that are still too long are put aside and acknowledged. */
    static final int LONGEST_PACKET = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MqttServer.class);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int LONGEST_PAUSE_MILLIS = 30_000;

    private final BrokerSettings broker;
    private final CommandOutbox outbox;
    private final int firstPauseMillis;
    private volatile EventLoop loop;
    private volatile MqttConnection connection;
    private volatile boolean stopped;
    private int pauseMillis;

    /** @param firstPauseMillis before the second try to connect; doubled with each further one */
    MqttServer(
            PortSettings settings,
            BrokerSettings broker,
            DeviceRegistry registry,
            IntakeGate gate,
            CommandOutbox outbox,
            Clock clock,
            EventLoops loops,
            int firstPauseMillis) {
        super(Transport.MQTT, settings, registry, gate, clock, loops);
        this.broker = broker;
        this.outbox = outbox;
        this.loop = driverLoops().next();
        this.firstPauseMillis = firstPauseMillis;
        this.pauseMillis = firstPauseMillis;
    }

    @Override
    void start() {
        loops().add(this);
        Wakeups.run(loop, this::connect);
    }

    private void connect() {
        if (stopped) {
            return;
        }
        new Bootstrap()
                .group(loop)
                .channel(loops().clientChannel())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        serve(channel);
                    }
                })
                .connect(settings().host(), settings().port())
                .addListener((ChannelFuture connected) -> {
                    if (!connected.isSuccess()) {
                        fault("the broker " + address() + " cannot be reached", connected.cause());
                        again();
                    }
                });
    }

    private void serve(Channel channel) {
        if (broker.tls() != null) {
            SslHandler tls = broker.tls()
                    .newHandler(channel.alloc(), settings().host(), settings().port());
            channel.pipeline().addLast(tls);
        }
        MqttConnection next = new MqttConnection(this, broker, channel);
        connection = next;
        channel.pipeline()
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new MqttDecoder(LONGEST_PACKET))
                .addLast(next);
    }

    CommandOutbox outbox() {
        return outbox;
    }

    /** The connection is subscribed. */
    void subscribed() {
        pauseMillis = firstPauseMillis;
        LOG.info(
                "Port {} for driver {} reads {} at {}",
                settings().name(),
                settings().driverId(),
                broker.topicFilter(),
                address());
    }

    /** A connection that was open has ended. */
    void ended(MqttConnection ended) {
        if (connection == ended) {
            connection = null;
            again();
        }
    }

    private void again() {
        if (!stopped) {
            loop.schedule(this::connect, pauseMillis, TimeUnit.MILLISECONDS);
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        }
    }

    /** The broker sees the connection end, and delivers again what was not acknowledged on it. */
    @Override
    public void move() {
        MqttConnection former = connection;
        connection = null;
        loop = driverLoops().next();
        if (former != null) {
            Sockets.shutDown(former.channel());
        }
        Wakeups.run(loop, this::connect);
    }

    @Override
    void stop() {
        stopped = true;
        loops().remove(this);
        MqttConnection open = connection;
        if (open != null) {
            Wakeups.run(loop, open::disconnect);
        }
    }

    @Override
    public EventLoop eventLoop() {
        return loop;
    }

    @Override
    public void use(DeviceDriver successor) {
        MqttConnection open = connection;
        if (open != null) {
            open.use(successor);
        }
    }

    @Override
    Collection<? extends DriverUser> users() {
        return List.of(this);
    }

    @Override
    boolean listening() {
        MqttConnection open = connection;
        return open != null && open.isSubscribed();
    }

    @Override
    int connections() {
        return listening() ? 1 : 0;
    }

    @Override
    String address() {
        return settings().host() + ":" + settings().port();
    }
}
