package org.anjiao.infra.transport.internal;

import java.util.List;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.Frame;

/** A frame on its way into the store, and the replies that wait for it. */
final class PendingFrame implements IntakeCompletion {
    enum State {
        WAITING,
        DURABLE,
        GIVEN_UP
    }

    private final FrameOwner owner;
    private final IntakeFrame frame;
    private final List<Frame> replies;
    private volatile State state;

    /** @param frame to be stored, or null if there is nothing to store: the replies wait only for earlier frames */
    PendingFrame(FrameOwner owner, IntakeFrame frame, List<Frame> replies) {
        this.owner = owner;
        this.frame = frame;
        this.replies = replies;
        this.state = frame == null ? State.DURABLE : State.WAITING;
    }

    IntakeFrame frame() {
        return frame;
    }

    List<Frame> replies() {
        return replies;
    }

    /** Answers to commands that it carries. */
    List<CommandReceipt> receipts() {
        return frame == null ? List.of() : frame.receipts();
    }

    State state() {
        return state;
    }

    @Override
    public void committed() {
        state = State.DURABLE;
        owner.committed();
    }

    @Override
    public void failed(Throwable cause) {
        state = State.GIVEN_UP;
        owner.wake();
    }
}
