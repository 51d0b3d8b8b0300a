package org.anjiao.infra.transport.internal;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslContext;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** An HTTP port: a request is a frame, its response leaves when what it reported is durable. */
final class HttpServer extends StreamServer<HttpConnection> {
    private final HttpLimits limits;
    private final CommandOutbox outbox;
    private final Map<Long, CommandDelivery> deliveries = new ConcurrentHashMap<>();

    /** @param tls null for plain HTTP */
    HttpServer(
            PortSettings settings,
            HttpLimits limits,
            DeviceRegistry registry,
            IntakeGate gate,
            CommandOutbox outbox,
            Clock clock,
            EventLoops loops,
            SslContext tls) {
        super(Transport.HTTP, settings, registry, gate, clock, loops, tls);
        this.limits = limits;
        this.outbox = outbox;
    }

    /** The way of its commands to a device, which goes on from one request to the next. */
    CommandDelivery delivery(DeviceBinding device) {
        return deliveries.computeIfAbsent(
                device.deviceNumber(),
                number -> new CommandDelivery(outbox, () -> {
                    // The terminal hears of them when it calls.
                }));
    }

    HostedSession newSession() {
        return newSession(device -> delivery(device).handedOut());
    }

    /** What was on its way to threads that hang is handed out again. */
    @Override
    public void move() {
        super.move();
        closeDeliveries();
    }

    @Override
    void stop() {
        super.stop();
        closeDeliveries();
    }

    private void closeDeliveries() {
        for (Long device : deliveries.keySet()) {
            CommandDelivery delivery = deliveries.remove(device);
            if (delivery != null) {
                delivery.close();
            }
        }
    }

    @Override
    void serve(Channel channel) {
        HttpConnection connection = new HttpConnection(this, channel);
        HttpDecoderConfig decoder = new HttpDecoderConfig()
                .setMaxInitialLineLength(HttpRequestFrame.MAX_TARGET)
                .setMaxHeaderSize(HttpRequestFrame.MAX_HEAD);
        channel.pipeline()
                .addLast(connection.firstBytes())
                .addLast(new HttpServerCodec(decoder))
                .addLast(new HttpObjectAggregator(Math.min(limits.maxBodyBytes(), HttpRequestFrame.MAX_BODY), true))
                .addLast(new FlowControlHandler()) // requests that came together wait for each other's answers
                .addLast(connection);
    }

    @Override
    long shortestLimitMillis() {
        return Math.min(super.shortestLimitMillis(), limits.receive().toMillis());
    }

    HttpLimits limits() {
        return limits;
    }
}
