package org.anjiao.device.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The conversation with one connected terminal. Called by one thread at a time. */
@ConsumerType
public interface DeviceSession {
    /**
     * Decodes one frame: reports what it says through the context, and hands the context the replies.
     *
     * <p>No reply leaves before the frame, and everything that came before it, is durable. What was reported and replied
     * before an {@link UndecodableFrame} still counts; after any other exception the host forgets both and keeps the
     * frame with the error.
     *
     * @throws UndecodableFrame the frame, or a part of it, cannot be read; the host keeps it with the reason
     */
    void frameArrived(Frame frame) throws UndecodableFrame;

    /**
     * Encodes a command for this terminal, which has authenticated. The host sends the frame and gives the same command
     * again over a later session, or after some time, until the intake has stored an answer: so an answer must be matched
     * to the command for which it was sent, and one that cannot be matched for sure must be passed over.
     *
     * @throws CommandRefused this terminal or protocol cannot carry it
     */
    Frame encode(DeviceCommand command) throws CommandRefused;

    /**
     * Makes the one response to a request with which the terminal asked for commands ({@code SessionContext.poll}).
     *
     * @param commands as {@link #encode} encoded them, in the order in which they are to be done, possibly none
     */
    default Frame answer(List<Frame> commands) {
        throw new IllegalStateException("no request of this protocol asks for commands");
    }

    /** Stops at a frame boundary and returns all that a newer version of the driver needs to go on. */
    SessionMemo suspend();

    /** The session is over; the context must not be used again. Not called after {@link #suspend}. */
    void closed(CloseReason reason);
}
