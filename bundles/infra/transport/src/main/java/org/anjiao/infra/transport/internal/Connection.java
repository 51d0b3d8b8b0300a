package org.anjiao.infra.transport.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;

/**
 * One terminal's connection: cuts frames, lets the session decode them, offers them to the intake, and sends replies in
 * the order of the frames once all up to theirs are durable. Reads no further while the driver is missing, the intake
 * takes nothing, too many frames wait, or the terminal does not take its replies. Confined to its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close shows as an inactive channel
final class Connection extends ChannelInboundHandlerAdapter implements FrameOwner, StreamServer.Peer {
    private final TcpServer server;
    private final Wakeups wakeups;
    private final Channel channel;
    private final HostedSession session;
    private final CommandDelivery commands;
    private final ReadBuffer buffer = new ReadBuffer();
    private final Deque<PendingFrame> pending = new ArrayDeque<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile long lastReadNanos;
    private volatile long askedNanos;
    private volatile boolean stranger;
    private volatile Strangers.Visit visit;

    private SocketAddress peer;
    private String remote;
    private Pace pace;
    private DeviceDriver driver;
    private PendingFrame refused;
    private boolean settling;
    private boolean pausing;
    private boolean turnedAway;
    private boolean gone;

    Connection(TcpServer server, Wakeups wakeups, Channel channel) {
        this.server = server;
        this.wakeups = wakeups;
        this.channel = channel;
        this.commands = server.newDelivery(() -> onLoop(this::settle));
        this.session = server.newSession(device -> commands.handedOut());
        this.lastReadNanos = server.nanoTime();
        this.askedNanos = lastReadNanos;
    }

    private void onLoop(Runnable task) {
        Wakeups.run(channel.eventLoop(), task);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    /** Changes to another driver at a frame boundary; null if none is left. */
    @Override
    public void use(DeviceDriver successor) {
        if (gone || driver == successor) {
            return;
        }
        session.suspend();
        driver = null;
        if (successor != null) {
            try {
                session.open(successor);
                driver = successor;
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                server.fault("the driver opens no session", e);
                close(CloseReason.DRIVER_ENDED);
                return;
            }
        } else {
            commands.interrupt();
        }
        askedNanos = server.nanoTime();
        recognise();
        goOn();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        peer = channel.remoteAddress();
        remote = String.valueOf(peer);
        visit = server.quotas().enter(peer);
        if (visit == null) {
            close(CloseReason.HOST_STOPS);
            return;
        }
        server.opened(this);
        use(server.driver());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed(CloseReason.PEER_GONE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        close(CloseReason.PEER_GONE); // a broken connection; the terminal comes again
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        goOn();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf read = (ByteBuf) message;
        try {
            buffer.append(read);
        } finally {
            read.release();
        }
        lastReadNanos = server.nanoTime();
        goOn();
    }

    /** Decodes what has been read as far as it may, and reads more if it may. */
    private void goOn() {
        while (!buffer.isEmpty() && mayDecode() && keepsPace() && step()) {
            // one frame or piece at a time
        }
        buffer.trim();
        settle();
        boolean read = mayDecode() && !pausing;
        if (!gone && channel.config().isAutoRead() != read) {
            channel.config().setAutoRead(read);
        }
    }

    private boolean mayDecode() {
        return driver != null
                && refused == null
                && pending.size() < server.settings().maxUncommitted()
                && channel.isWritable()
                && !isOver();
    }

    /** Whether the device may send a frame now; if not, it is not read until it may. */
    private boolean keepsPace() {
        long wait = pace == null ? 0 : pace.waitNanos(server.nanoTime());
        if (wait > 0 && !pausing) {
            pausing = true;
            channel.eventLoop().schedule(this::endPause, wait, TimeUnit.NANOSECONDS);
        }
        return !pausing;
    }

    private void endPause() {
        pausing = false;
        goOn();
    }

    private boolean isOver() {
        return turnedAway || session.ended();
    }

    /** @return false if more bytes are needed */
    private boolean step() {
        Scan scan = scan();
        if (scan.outcome() == Scan.Outcome.MORE) {
            return false;
        }
        int length = scan.length();
        Frame raw = scan.outcome() == Scan.Outcome.FRAME || scan.reason() != null
                ? Frame.owning(buffer.first(length))
                : null;
        buffer.skip(length);
        if (scan.outcome() == Scan.Outcome.FRAME) {
            decoded(raw, session.decode(raw));
        } else if (raw != null) {
            session.forget();
            decoded(raw, scan.reason());
        }
        return true;
    }

    private Scan scan() {
        int waiting = buffer.length();
        try {
            Scan scan = driver.scanner().scan(buffer.view());
            if (scan.length() > waiting) {
                throw new IllegalStateException("the scanner speaks of " + scan.length() + " bytes of " + waiting);
            }
            if (scan.outcome() == Scan.Outcome.MORE && waiting > server.maxFrameLength(driver)) {
                return Scan.garbage(waiting, "longer than the longest frame");
            }
            return scan;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            server.fault("the scanner failed", e);
            return Scan.garbage(waiting, "the scanner failed: " + e);
        }
    }

    private void decoded(Frame raw, String error) {
        if (stranger) {
            recognise();
        }
        if (pace != null) {
            pace.frame(server.nanoTime());
        }
        Instant now = server.now();
        boolean nothingToStore = error == null && session.silent();
        session.tell(server.gate(), now, !nothingToStore);
        IntakeFrame frame = nothingToStore
                ? null
                : new IntakeFrame(
                        server.settings().driverId(),
                        server.settings().name(),
                        remote,
                        raw,
                        session.binding(),
                        session.observations(),
                        session.receipts(),
                        now,
                        error,
                        session.purpose(),
                        session.authenticated());
        server.received(error);
        if (frame != null && !server.quotas().journals(session, peer, raw, error)) {
            turnedAway = true; // closed as soon as what was taken before is answered
            return;
        }
        PendingFrame next = new PendingFrame(this, frame, session.replies());
        pending.add(next);
        if (frame != null) {
            offer(next);
        }
    }

    private void offer(PendingFrame next) {
        if (!server.gate().submit(next.frame(), next)) {
            refused = next;
            server.refused(true);
            server.gate().whenReady(() -> onLoop(this::offerAgain));
        }
    }

    private void offerAgain() {
        if (refused == null) {
            return;
        }
        PendingFrame next = refused;
        refused = null;
        server.refused(false);
        offer(next);
        goOn();
    }

    @Override
    public void committed() {
        server.committed();
        wake();
    }

    @Override
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            wakeups.ready(this);
        }
    }

    /** Sends the replies of the frames that are durable, up to the first that is not. */
    @Override
    public void settle() {
        woken.set(false);
        if (settling || gone) {
            return;
        }
        settling = true;
        boolean written = false;
        boolean full = pending.size() >= server.settings().maxUncommitted();
        PendingFrame.State state = headState();
        while (state == PendingFrame.State.DURABLE) {
            PendingFrame next = pending.poll();
            written |= write(next.replies());
            if (!next.receipts().isEmpty()) {
                commands.answered(next.receipts());
            }
            state = headState();
        }
        if (written) {
            channel.flush();
        }
        settling = false;
        if (state == PendingFrame.State.GIVEN_UP) {
            // The terminal would take the answer to a later frame for this one's: it shall come again and repeat it.
            close(CloseReason.HOST_STOPS);
        } else if (isOver() && pending.isEmpty()) {
            close(turnedAway ? CloseReason.HOST_STOPS : CloseReason.DRIVER_ENDED);
        } else if (full && pending.size() < server.settings().maxUncommitted()) {
            goOn();
        } else {
            deliverCommands();
        }
    }

    private void deliverCommands() {
        if (pending.isEmpty()) {
            commands.begin(session); // the answer to the authentication has gone out
        }
        if (channel.isWritable() && commands.waiting(session)) {
            commands.pull(() -> session, this::onLoop, this::sendCommands);
        }
    }

    private void sendCommands(List<Frame> frames) {
        if (!gone) {
            if (write(frames)) {
                channel.flush();
            }
            settle();
        }
    }

    private PendingFrame.State headState() {
        PendingFrame head = pending.peek();
        return head == null ? null : head.state();
    }

    private boolean write(List<Frame> replies) {
        for (Frame reply : replies) {
            ByteBuf buffer = channel.alloc().ioBuffer(reply.length());
            buffer.writeBytes(reply.buffer());
            channel.write(buffer, channel.voidPromise());
        }
        return !replies.isEmpty();
    }

    /** Whether the terminal has been silent since that moment though we listened, or owes us too long who it is. */
    @Override
    public boolean silentSince(long nanos) {
        return lastReadNanos - nanos < 0 && channel.config().isAutoRead()
                || stranger
                        && server.nanoTime() - askedNanos
                                > server.settings().identify().toNanos();
    }

    /** Without a driver nobody would understand who the terminal is: then it owes nothing. */
    private void recognise() {
        stranger = driver != null && !session.identified();
        if (visit != null && session.identified()) {
            leave();
            pace = new Pace(server.settings().quotas().deviceFramesPerSecond(), server.nanoTime());
        }
    }

    @Override
    public void leave() {
        Strangers.Visit over = visit;
        if (over != null) {
            visit = null;
            over.leave();
        }
    }

    @Override
    public void close(CloseReason reason) {
        closed(reason);
        channel.close();
    }

    private void closed(CloseReason reason) {
        if (gone) {
            return;
        }
        gone = true;
        server.closed(this);
        leave();
        commands.close();
        session.close(reason);
        driver = null;
        if (refused != null) {
            refused = null;
            server.refused(false);
        }
        pending.clear();
        buffer.clear();
    }
}
