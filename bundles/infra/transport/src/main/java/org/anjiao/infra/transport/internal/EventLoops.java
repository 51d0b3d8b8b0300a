package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that serve all ports: few, since nothing on them blocks. Epoll where the system has it. */
@Component(service = EventLoops.class)
public final class EventLoops {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);

    private final EventLoopGroup group;
    private final Class<? extends ServerChannel> channel;

    @Activate
    public EventLoops() {
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        DefaultThreadFactory names = new DefaultThreadFactory("anjiao-device-io", true);
        boolean epoll = epollAvailable();
        group = epoll ? new EpollEventLoopGroup(threads, names) : new NioEventLoopGroup(threads, names);
        channel = epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        LOG.info("Device ports are served by {} threads, {}", threads, epoll ? "epoll" : "NIO");
    }

    /** The native library may be missing, for another processor, or refused by the system. */
    private static boolean epollAvailable() {
        try {
            return Epoll.isAvailable();
        } catch (LinkageError e) {
            LOG.debug("No native transport", e);
            return false;
        }
    }

    EventLoopGroup group() {
        return group;
    }

    Class<? extends ServerChannel> channel() {
        return channel;
    }

    @Deactivate
    public void stop() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
