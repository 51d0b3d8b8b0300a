package org.anjiao.infra.transport.internal;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslContext;
import java.time.Clock;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** An HTTP port: a request is a frame, its response leaves when what it reported is durable. */
final class HttpServer extends StreamServer<HttpConnection> {
    private final HttpLimits limits;

    /** @param tls null for plain HTTP */
    HttpServer(
            PortSettings settings,
            HttpLimits limits,
            DeviceRegistry registry,
            IntakeGate gate,
            Clock clock,
            EventLoops loops,
            SslContext tls) {
        super(Transport.HTTP, settings, registry, gate, clock, loops, tls);
        this.limits = limits;
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
