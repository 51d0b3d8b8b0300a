package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.Frame;

/**
 * Frames of one sender on their way into the store, released in the order in which they came. Confined to an event loop.
 *
 * @param <T> what the sender must know when a frame is durable
 */
final class FrameLine<T> implements FrameOwner {
    private record Waiting<T>(PendingFrame frame, T of) {}

    private final DeviceServer server;
    private final EventLoop loop;
    private final BiConsumer<PendingFrame, T> durable;
    private final Runnable settled;
    private final Deque<Waiting<T>> pending = new ArrayDeque<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private PendingFrame refused;
    private boolean closed;

    /**
     * @param durable told of each frame that is durable together with all before it
     * @param settled told after that, when there may be room again, or the first frame was given up
     */
    FrameLine(DeviceServer server, EventLoop loop, BiConsumer<PendingFrame, T> durable, Runnable settled) {
        this.server = server;
        this.loop = loop;
        this.durable = durable;
        this.settled = settled;
    }

    /** Whether a frame may be decoded now: the intake takes frames and not too many wait. */
    boolean hasRoom() {
        return refused == null && pending.size() < server.settings().maxUncommitted();
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Whether the intake gave up the first frame: nothing behind it may be acknowledged. */
    boolean givenUp() {
        Waiting<T> head = pending.peek();
        return head != null && head.frame().state() == PendingFrame.State.GIVEN_UP;
    }

    /**
     * Takes what a session made of a frame and offers it to the intake.
     *
     * @return false if the sender has used its quota: the frame is not taken, and may not be answered
     */
    boolean add(HostedSession session, Frame raw, SocketAddress peer, String error, T of) {
        IntakeFrame frame = intakeFrame(session, raw, String.valueOf(peer), server.now(), error);
        server.received(error);
        if (frame != null && !server.quotas().journals(session, peer, raw, error)) {
            return false;
        }
        return add(session, frame, of);
    }

    /** The same for what a broker delivered: it knows who sent it. */
    void add(HostedSession session, Frame raw, String broker, String error, T of) {
        IntakeFrame frame = intakeFrame(session, raw, broker, server.now(), error);
        server.received(error);
        add(session, frame, of);
    }

    private boolean add(HostedSession session, IntakeFrame frame, T of) {
        PendingFrame next = new PendingFrame(this, frame, session.replies());
        pending.add(new Waiting<>(next, of));
        if (frame == null) {
            settle();
        } else {
            offer(next);
        }
        return true;
    }

    private IntakeFrame intakeFrame(HostedSession session, Frame raw, String remote, Instant receivedAt, String error) {
        boolean nothingToStore = error == null && session.silent();
        session.tell(server.gate(), receivedAt, !nothingToStore);
        return nothingToStore
                ? null
                : new IntakeFrame(
                        server.settings().driverId(),
                        server.settings().name(),
                        remote,
                        raw,
                        session.binding(),
                        session.observations(),
                        session.receipts(),
                        receivedAt,
                        error,
                        session.purpose(),
                        session.authenticated());
    }

    private void offer(PendingFrame next) {
        if (!server.gate().submit(next.frame(), next)) {
            refused = next;
            server.refused(true);
            server.gate().whenReady(() -> Wakeups.run(loop, this::offerAgain));
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
        settled.run();
    }

    @Override
    public void committed() {
        server.committed();
        wake();
    }

    @Override
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            server.wakeups(loop).ready(this);
        }
    }

    @Override
    public void settle() {
        woken.set(false);
        while (!closed && !pending.isEmpty() && pending.peek().frame().state() == PendingFrame.State.DURABLE) {
            Waiting<T> head = pending.poll();
            durable.accept(head.frame(), head.of());
        }
        if (!closed) {
            settled.run();
        }
    }

    /** Forgets all: what the intake has taken it stores, and nobody is told; what it refused is not offered again. */
    void close() {
        closed = true;
        pending.clear();
        if (refused != null) {
            refused = null;
            server.refused(false);
        }
    }
}
