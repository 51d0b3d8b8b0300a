package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that serve the ports: few for each driver, since nothing on them may block, and none shared between drivers,
 * so that one that hangs does not stop the others. Epoll where the system has it.
 */
@Component(service = EventLoops.class)
public final class EventLoops {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);
    private static final String THREADS = "anjiao-device-";

    /** What the factory of threads writes behind a name: the number of the pool, and that of the thread in it. */
    private static final Pattern NUMBERS = Pattern.compile("-\\d+-\\d+$");

    private final boolean epoll = epollAvailable();
    private final EventLoopGroup acceptors = newGroup(THREADS + "accept", 1);
    private final Map<String, EventLoopGroup> groups = new ConcurrentHashMap<>();
    private final List<Tenant> tenants = new CopyOnWriteArrayList<>();
    private final DriverGuards guards;
    private final int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

    @Activate
    public EventLoops() {
        this(DriverGuards.Limits.USUAL);
    }

    EventLoops(DriverGuards.Limits limits) {
        guards = new DriverGuards(limits);
        LOG.info("The ports of each driver are served by {} threads, {}", threads, epoll ? "epoll" : "NIO");
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

    private EventLoopGroup newGroup(String name, int size) {
        DefaultThreadFactory names = new DefaultThreadFactory(name, true);
        return epoll ? new EpollEventLoopGroup(size, names) : new NioEventLoopGroup(size, names);
    }

    /** The threads that accept connections and look after time; no driver's code runs on them. */
    EventLoopGroup acceptors() {
        return acceptors;
    }

    /** The threads on which the sessions of that driver run, and no other driver's. */
    EventLoopGroup group(String driverId) {
        return groups.computeIfAbsent(driverId, id -> newGroup(THREADS + id, threads));
    }

    /** The driver whose sessions run on the thread of that name; null if none do. */
    static String driverOf(String thread) {
        return thread != null && thread.startsWith(THREADS)
                ? NUMBERS.matcher(thread.substring(THREADS.length())).replaceFirst("")
                : null;
    }

    /** A port whose driver's code runs on that driver's threads. */
    interface Tenant {
        String driverId();

        /** Leaves the former threads of its driver for the new ones. Called on any thread but a driver's. */
        void move();
    }

    void add(Tenant tenant) {
        tenants.add(tenant);
    }

    void remove(Tenant tenant) {
        tenants.remove(tenant);
    }

    /** Moves all ports of a driver to fresh threads, because one of its old ones does not come back. */
    void replace(String driverId, EventLoopGroup stuck) {
        if (groups.remove(driverId, stuck)) {
            LOG.warn("Driver {} holds a thread; its ports get others", driverId);
            tenants.stream()
                    .filter(tenant -> tenant.driverId().equals(driverId))
                    .forEach(Tenant::move);
            stuck.shutdownGracefully(0, 2, TimeUnit.SECONDS);
        }
    }

    DriverGuards guards() {
        return guards;
    }

    Class<? extends ServerChannel> channel() {
        return epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    Class<? extends DatagramChannel> datagramChannel() {
        return epoll ? EpollDatagramChannel.class : NioDatagramChannel.class;
    }

    Class<? extends SocketChannel> clientChannel() {
        return epoll ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    @Deactivate
    public void stop() {
        guards.stop();
        groups.values().forEach(group -> group.shutdownGracefully(0, 2, TimeUnit.SECONDS));
        acceptors.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
        groups.values().forEach(group -> group.terminationFuture().awaitUninterruptibly(3, TimeUnit.SECONDS));
    }
}
