package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;

/**
 * What one terminal sends from one address. When another terminal speaks from the same address, as behind a translating
 * router that has given its port away, the session begins anew. Confined to the port's event loop.
 */
final class UdpSession {
    private final UdpServer server;
    private final InetSocketAddress sender;
    private final FrameLine<Void> line;
    private final EventLoop loop;
    private HostedSession session;
    private volatile CommandDelivery commands;
    private DeviceDriver driver;
    private final Pace pace;
    private final Strangers.Visit visit;
    private long lastReadNanos;
    private boolean turnedAway;
    private boolean closed;

    /** @param visit of the sender, who is not identified */
    UdpSession(UdpServer server, InetSocketAddress sender, Strangers.Visit visit) {
        this.server = server;
        this.sender = sender;
        this.loop = server.eventLoop();
        this.line = new FrameLine<>(server, loop, (frame, nothing) -> durable(frame), this::settled);
        begin();
        this.lastReadNanos = server.nanoTime();
        this.pace = new Pace(server.settings().quotas().deviceFramesPerSecond(), lastReadNanos);
        this.visit = visit;
    }

    private void begin() {
        CommandDelivery own = server.newDelivery(() -> Wakeups.run(loop, this::deliverCommands));
        commands = own;
        session = server.newSession(device -> own.handedOut());
    }

    InetSocketAddress sender() {
        return sender;
    }

    /**
     * Changes to another driver, null if none is left.
     *
     * @return false if that driver opens no session
     */
    boolean use(DeviceDriver successor) {
        if (driver == successor) {
            return true;
        }
        session.suspend();
        driver = null;
        if (successor == null) {
            commands.interrupt();
            return true;
        }
        return open(successor);
    }

    private boolean open(DeviceDriver successor) {
        try {
            session.open(successor);
            driver = successor;
            return true;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            server.fault("the driver opens no session", e);
            return false;
        }
    }

    /** Decodes a datagram; false if it cannot be decoded now and is lost. */
    boolean arrived(byte[] datagram) {
        lastReadNanos = server.nanoTime();
        int begin = 0;
        while (begin < datagram.length) {
            if (driver == null || !line.hasRoom() || session.ended() || pace.waitNanos(lastReadNanos) > 0) {
                return false;
            }
            pace.frame(lastReadNanos);
            Scan scan = scan(datagram, begin);
            int length = scan.length();
            boolean taken = true;
            if (scan.outcome() == Scan.Outcome.FRAME) {
                taken = decode(Frame.owning(Arrays.copyOfRange(datagram, begin, begin + length)));
            } else if (scan.reason() != null) {
                session.forget();
                Frame raw = Frame.owning(Arrays.copyOfRange(datagram, begin, begin + length));
                taken = line.add(session, raw, sender, scan.reason(), null);
            }
            if (!taken) {
                turnedAway = true; // ended as soon as what was taken before is answered
                settled();
                return false;
            }
            begin += length;
        }
        return true;
    }

    private Scan scan(byte[] datagram, int begin) {
        int waiting = datagram.length - begin;
        try {
            Scan scan = driver.scanner()
                    .scan(ByteBuffer.wrap(datagram).asReadOnlyBuffer().position(begin));
            if (scan.length() > waiting) {
                throw new IllegalStateException("the scanner speaks of " + scan.length() + " bytes of " + waiting);
            }
            if (scan.length() > server.maxFrameLength(driver)) {
                return Scan.garbage(waiting, "longer than the longest frame");
            }
            return scan.outcome() == Scan.Outcome.MORE
                    ? Scan.garbage(waiting, "the datagram ends within a frame")
                    : scan;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            server.fault("the scanner failed", e);
            return Scan.garbage(waiting, "the scanner failed: " + e);
        }
    }

    /** @return false if the sender has used its quota */
    private boolean decode(Frame raw) {
        String error = session.decode(raw);
        if (session.metForeignIdentity()) {
            commands.close();
            session.close(CloseReason.PEER_GONE);
            begin();
            if (open(driver)) {
                error = session.decode(raw);
            }
        }
        if (session.identified()) {
            visit.leave();
        }
        return line.add(session, raw, sender, error, null);
    }

    /** Is forgotten: counts no more as a stranger's, and brings no more commands. Called on any thread. */
    void leave() {
        visit.leave();
        commands.close();
    }

    private void durable(PendingFrame frame) {
        server.send(sender, frame.replies());
        if (!frame.receipts().isEmpty()) {
            commands.answered(frame.receipts());
        }
    }

    private void settled() {
        boolean isOver = turnedAway || session.ended();
        if (!closed && (line.givenUp() || isOver && line.isEmpty())) {
            server.ended(this, session.ended() ? CloseReason.DRIVER_ENDED : CloseReason.HOST_STOPS);
        } else {
            deliverCommands();
        }
    }

    private void deliverCommands() {
        if (closed) {
            return;
        }
        if (line.isEmpty()) {
            commands.begin(session); // the answer to the authentication has gone out
        }
        if (commands.waiting(session)) {
            commands.pull(() -> session, task -> Wakeups.run(loop, task), this::sendCommands);
        }
    }

    private void sendCommands(List<Frame> frames) {
        if (!closed) {
            server.send(sender, frames);
        }
    }

    boolean silentSince(long nanos) {
        return lastReadNanos - nanos < 0 && line.isEmpty();
    }

    void close(CloseReason reason) {
        closed = true;
        leave();
        line.close();
        session.close(reason);
        driver = null;
    }
}
