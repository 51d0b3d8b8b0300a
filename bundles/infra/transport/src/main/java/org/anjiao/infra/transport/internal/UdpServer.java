package org.anjiao.infra.transport.internal;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A UDP port: a session for each remote address. A datagram that cannot be decoded now is dropped and not answered, so
 * that its terminal sends it again; UDP knows no other way to hold a sender back. The socket has a thread on which no
 * driver runs; the sessions share one of the driver's.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what is scheduled reports its own faults
final class UdpServer extends DeviceServer implements DeviceServer.DriverUser {
    private static final Logger LOG = LoggerFactory.getLogger(UdpServer.class);
    private static final int BIND_RETRY_SECONDS = 2;
    private static final int LARGEST_DATAGRAM = 65_535;

    /** Datagrams that may wait for the driver's thread. */
    private static final int MOST_WAITING = 10_000;

    private final CommandOutbox outbox;
    private final EventLoop socketLoop;
    private final Map<InetSocketAddress, UdpSession> sessions = new ConcurrentHashMap<>();
    private volatile EventLoop loop;
    private volatile AtomicInteger waiting = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private volatile int sessionCount;
    private volatile Channel channel;
    private volatile boolean stopped;
    private Future<?> sweep;

    UdpServer(
            PortSettings settings,
            DeviceRegistry registry,
            IntakeGate gate,
            CommandOutbox outbox,
            Clock clock,
            EventLoops loops) {
        super(Transport.UDP, settings, registry, gate, clock, loops);
        this.outbox = outbox;
        this.socketLoop = loops.acceptors().next();
        this.loop = driverLoops().next();
    }

    CommandDelivery newDelivery(Runnable signal) {
        return new CommandDelivery(outbox, signal);
    }

    /** Begins to listen; tries again by itself while the address is taken. */
    @Override
    void start() {
        loops().add(this);
        bind();
        long pause = Math.max(1, settings().idle().toMillis() / 4);
        sweep = socketLoop.scheduleWithFixedDelay(
                () -> Wakeups.run(loop, this::closeSilent), pause, pause, TimeUnit.MILLISECONDS);
    }

    private void bind() {
        new Bootstrap()
                .group(socketLoop)
                .channel(loops().datagramChannel())
                .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                .handler(new SimpleChannelInboundHandler<DatagramPacket>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
                        received(packet);
                    }

                    @Override
                    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                        fault("a datagram failed", cause);
                    }
                })
                .bind(settings().host(), settings().port())
                .addListener((ChannelFuture bound) -> {
                    if (bound.isSuccess()) {
                        channel = bound.channel();
                        LOG.info(
                                "Port {} for driver {} receives on {}",
                                settings().name(),
                                settings().driverId(),
                                address());
                        if (stopped) {
                            bound.channel().close();
                        }
                    } else if (!stopped) {
                        fault("cannot receive on " + address(), bound.cause());
                        socketLoop.schedule(this::bind, BIND_RETRY_SECONDS, TimeUnit.SECONDS);
                    }
                });
    }

    /** Called on the socket's thread: takes the bytes and leaves them to the driver's. */
    private void received(DatagramPacket packet) {
        ByteBuf content = packet.content();
        AtomicInteger count = waiting;
        if (stopped || driver() == null || content.readableBytes() == 0 || count.get() >= MOST_WAITING) {
            dropped.increment();
            return;
        }
        byte[] bytes = new byte[content.readableBytes()];
        content.readBytes(bytes);
        count.incrementAndGet();
        Wakeups.run(loop, () -> {
            count.decrementAndGet();
            arrived(packet.sender(), bytes);
        });
    }

    private void arrived(InetSocketAddress sender, byte[] bytes) {
        DeviceDriver driver = driver();
        UdpSession session = stopped || driver == null ? null : session(sender, driver);
        if (session == null || !session.arrived(bytes)) {
            dropped.increment();
        }
    }

    /** The sender's session; null if there are too many, or the driver opens none. */
    private UdpSession session(InetSocketAddress sender, DeviceDriver driver) {
        UdpSession session = sessions.get(sender);
        if (session != null || sessions.size() >= settings().maxConnections()) {
            return session;
        }
        Strangers.Visit visit = quotas().enter(sender);
        if (visit == null) {
            return null;
        }
        UdpSession opened = new UdpSession(this, sender, visit);
        if (!opened.use(driver)) {
            opened.close(CloseReason.DRIVER_ENDED);
            return null;
        }
        sessions.put(sender, opened);
        sessionCount = sessions.size();
        return opened;
    }

    private void closeSilent() {
        long since = nanoTime() - settings().idle().toNanos();
        Iterator<UdpSession> all = sessions.values().iterator();
        while (all.hasNext()) {
            UdpSession session = all.next();
            if (session.silentSince(since)) {
                all.remove();
                session.close(CloseReason.IDLE);
            }
        }
        sessionCount = sessions.size();
    }

    void ended(UdpSession session, CloseReason reason) {
        sessions.remove(session.sender(), session);
        sessionCount = sessions.size();
        session.close(reason);
    }

    void send(InetSocketAddress receiver, List<Frame> replies) {
        for (Frame reply : replies) {
            ByteBuf buffer = channel.alloc().ioBuffer(reply.length());
            buffer.writeBytes(reply.buffer());
            channel.write(new DatagramPacket(buffer, receiver));
        }
        if (!replies.isEmpty()) {
            channel.flush();
        }
    }

    @Override
    public EventLoop eventLoop() {
        return loop;
    }

    @Override
    public void use(DeviceDriver successor) {
        for (UdpSession session : List.copyOf(sessions.values())) {
            if (!session.use(successor)) {
                ended(session, CloseReason.DRIVER_ENDED);
            }
        }
    }

    /** The sessions on the former thread are forgotten; their terminals, unanswered, send again and get new ones. */
    @Override
    public void move() {
        loop = driverLoops().next();
        waiting = new AtomicInteger();
        sessions.values().forEach(UdpSession::leave);
        sessions.clear();
        sessionCount = 0;
    }

    @Override
    void stop() {
        stopped = true;
        loops().remove(this);
        sweep.cancel(false);
        Channel open = channel;
        if (open != null) {
            open.close().awaitUninterruptibly(HAND_OVER_SECONDS, TimeUnit.SECONDS);
        }
        Wakeups.run(loop, () -> {
            List.copyOf(sessions.values()).forEach(session -> ended(session, CloseReason.HOST_STOPS));
        });
    }

    /** Datagrams that were not decoded and not answered. */
    long dropped() {
        return dropped.sum();
    }

    @Override
    Collection<? extends DriverUser> users() {
        return List.of(this);
    }

    @Override
    boolean listening() {
        Channel open = channel;
        return open != null && open.isActive();
    }

    @Override
    int connections() {
        return sessionCount;
    }

    @Override
    String address() {
        Channel open = channel;
        int port = open != null && open.localAddress() instanceof InetSocketAddress address
                ? address.getPort()
                : settings().port();
        return settings().host() + ":" + port;
    }
}
