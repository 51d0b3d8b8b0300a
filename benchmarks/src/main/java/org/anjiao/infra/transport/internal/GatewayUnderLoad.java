package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalServerChannel;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceDriver;

/** The gateway's own classes without a container. */
public final class GatewayUnderLoad implements AutoCloseable {
    private final EventLoops loops = new EventLoops();
    private final EventLoopGroup inside = new DefaultEventLoopGroup(2);
    private final TcpServer server;

    /** On the address 127.0.0.1, with the limits of production but the quotas. */
    public GatewayUnderLoad(DeviceDriver driver, DeviceRegistry registry, IntakeGate gate) {
        this("127.0.0.1", Duration.ofSeconds(30), false, driver, registry, gate);
    }

    /**
     * @param host address to listen on
     * @param identify how long a connection may stay without saying who it is
     * @param quotas whether strangers and devices have the quotas of production, or none
     */
    public GatewayUnderLoad(
            String host,
            Duration identify,
            boolean quotas,
            DeviceDriver driver,
            DeviceRegistry registry,
            IntakeGate gate) {
        PortSettings settings = new PortSettings(
                "load", driver.identity().id(), host, 0, 60_000, 256, 65_536, Duration.ofMinutes(15), true, identify);
        server = new TcpServer(
                quotas ? settings.with(standardQuotas()) : settings,
                registry,
                gate,
                (device, signal) -> new NoCommands(),
                Clock.systemUTC(),
                loops,
                null);
        server.driverAdded(driver);
        server.start();
        while (server.health().state() != PortHealth.State.RUNNING) {
            Thread.onSpinWait();
        }
    }

    private static QuotaLimits standardQuotas() {
        return QuotaLimits.of((QuotaConfig) Proxy.newProxyInstance(
                QuotaConfig.class.getClassLoader(),
                new Class<?>[] {QuotaConfig.class},
                (config, method, nothing) -> method.getDefaultValue()));
    }

    /** Connections, sessions and frames that a quota turned away. */
    public long turnedAway() {
        return server.health().turnedAway();
    }

    /** Listens for connections within this Java machine as well. They are served as those over TCP are. */
    public void listenInside(LocalAddress address) {
        new ServerBootstrap()
                .group(inside)
                .channel(LocalServerChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(server.initializer())
                .bind(address)
                .syncUninterruptibly();
    }

    /** The port on which it listens. */
    public int port() {
        String address = server.health().address();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Connections now. */
    public int connections() {
        return server.connections();
    }

    @Override
    public void close() {
        server.stop();
        inside.shutdownGracefully();
        loops.stop();
    }

    /** Positions only. */
    private static final class NoCommands implements CommandOutbox.CommandLink {
        @Override
        public boolean waiting() {
            return false;
        }

        @Override
        public void next(CommandOutbox.Receiver receiver) {
            receiver.take(List.of());
        }

        @Override
        public void answered() {}

        @Override
        public void refused(CommandReceipt receipt) {}

        @Override
        public void close() {}
    }
}
