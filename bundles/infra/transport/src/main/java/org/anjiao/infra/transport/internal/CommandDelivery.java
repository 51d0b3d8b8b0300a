package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.CommandOutbox.CommandLink;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;

/**
 * Brings waiting commands to the terminal of one session, encoded by its driver. Knows nothing of sockets: a connection
 * pulls at its frame boundaries and when it is signalled, a transport that only answers pulls when the terminal calls.
 * Confined to the session's thread.
 */
final class CommandDelivery {
    private final CommandOutbox outbox;
    private final HostedSession session;
    private final Executor thread;
    private final Runnable signal;
    private CommandLink link;
    private boolean pulling;
    private boolean closed;

    /**
     * @param thread the session's
     * @param signal run on that thread when commands may wait
     */
    CommandDelivery(CommandOutbox outbox, HostedSession session, Executor thread, Runnable signal) {
        this.outbox = outbox;
        this.session = session;
        this.thread = thread;
        this.signal = signal;
    }

    /** Begins to deliver, once the terminal is known and has authenticated. */
    void begin() {
        if (link == null && !closed && session.speaks() && session.authenticated()) {
            link = outbox.open(session.binding(), () -> thread.execute(signal));
        }
    }

    /** Whether it is worth while to pull. */
    boolean waiting() {
        return link != null && !pulling && session.speaks() && link.waiting();
    }

    /** Encodes the commands to be sent now; {@code out} is told once, on the session's thread, possibly of none. */
    void pull(Consumer<List<Frame>> out) {
        CommandLink asked = link;
        if (asked == null || pulling) {
            out.accept(List.of());
            return;
        }
        pulling = true;
        asked.next(commands -> thread.execute(() -> {
            pulling = false;
            if (!session.speaks()) {
                interrupt(); // handed over meanwhile: the next link gets them once the terminal has been heard again
            }
            out.accept(link == asked ? encode(commands) : List.of());
        }));
    }

    private List<Frame> encode(List<DeviceCommand> commands) {
        List<Frame> frames = new ArrayList<>();
        for (DeviceCommand command : commands) {
            HostedSession.Encoded encoded = session.encode(command);
            if (encoded.refusal() == null) {
                frames.add(encoded.frame());
            } else {
                link.refused(encoded.refusal());
            }
        }
        return frames;
    }

    /** Answers that this session decoded are durable. */
    void answered() {
        if (link != null) {
            link.answered();
        }
    }

    /** No driver is left; what has no answer is sent again when one is back. */
    void interrupt() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    void close() {
        closed = true;
        interrupt();
    }
}
