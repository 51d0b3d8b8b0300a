package org.anjiao.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;

/**
 * More idle terminals than a system allows files: they reach the gateway through Netty's transport within one Java
 * machine. Connections, sessions, the driver's state and the directory are those of production; sockets of the system,
 * its buffers and the event loops' native memory are missing. The terminals' ends of the connections are in the same
 * heap, so that it holds more than a gateway's. Argument: terminals.
 */
final class IdleInside {
    private static final int AT_ONCE = 500;

    private IdleInside() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int terminals = Integer.parseInt(arguments[0]);
        DeviceDirectory directory = new DeviceDirectory(IntakeBenchmark.entries(terminals));
        LocalAddress address = new LocalAddress("idle");
        EventLoopGroup group = new DefaultEventLoopGroup(1);
        try (GatewayUnderLoad gateway = new GatewayUnderLoad(
                "127.0.0.1",
                Duration.ofSeconds(30),
                false,
                new Jt808Driver(),
                directory,
                new IdleGateway.NothingToStore())) {
            gateway.listenInside(address);
            print("without terminals", gateway);
            List<Channel> ends = new ArrayList<>();
            for (int first = 0; first < terminals; first += AT_ONCE) {
                ends.addAll(connect(group, address, first, Math.min(terminals, first + AT_ONCE)));
            }
            print("all connected and authenticated", gateway);
            if (gateway.connections() != terminals || !ends.stream().allMatch(Channel::isActive)) {
                throw new IllegalStateException("some terminals are not connected any more");
            }
        } finally {
            group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    private static List<Channel> connect(EventLoopGroup group, LocalAddress address, int first, int end)
            throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(end - first);
        List<Channel> channels = new ArrayList<>();
        for (int i = first; i < end; i++) {
            String number = LoadSender.number(i);
            channels.add(new Bootstrap()
                    .group(group)
                    .channel(LocalChannel.class)
                    .handler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new InsideTerminal(number, ready::countDown));
                        }
                    })
                    .connect(address)
                    .channel());
        }
        if (!ready.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(ready.getCount() + " terminals were not authenticated");
        }
        return channels;
    }

    private static void print(String when, GatewayUnderLoad gateway) throws IOException {
        System.gc();
        System.out.printf(
                "%s: %d connections, heap used after collection %.0f MiB, resident %.0f MiB%n",
                when,
                gateway.connections(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0,
                IdleGateway.resident() / 1048576.0);
    }
}
