package org.anjiao.infra.transport.internal;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContext;
import java.time.Clock;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.Transport;

/** A TCP port: the driver cuts the stream of each connection. */
final class TcpServer extends StreamServer<Connection> {
    private final CommandOutbox outbox;

    /** @param tls null for plain TCP */
    TcpServer(
            PortSettings settings,
            DeviceRegistry registry,
            IntakeGate gate,
            CommandOutbox outbox,
            Clock clock,
            EventLoops loops,
            SslContext tls) {
        super(Transport.TCP, settings, registry, gate, clock, loops, tls);
        this.outbox = outbox;
    }

    CommandDelivery newDelivery(Runnable signal) {
        return new CommandDelivery(outbox, signal);
    }

    @Override
    long shortestLimitMillis() {
        return Math.min(super.shortestLimitMillis(), settings().identify().toMillis());
    }

    @Override
    void serve(Channel channel) {
        channel.pipeline().addLast(new Connection(this, wakeups(channel.eventLoop()), channel));
    }
}
