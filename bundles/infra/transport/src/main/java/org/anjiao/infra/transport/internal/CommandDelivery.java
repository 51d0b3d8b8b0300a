package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.CommandOutbox.CommandLink;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;

/**
 * Brings waiting commands to one terminal, encoded by the session that speaks with it now. Knows nothing of sockets: a
 * connection pulls at its frame boundaries and when it is signalled, a transport that only answers pulls when the terminal
 * calls, over whatever session it does so. Used by several threads where a terminal has several connections.
 */
final class CommandDelivery {
    /** Far above what may be without an answer at a time. */
    private static final int MOST_HANDED_OUT = 256;

    private final CommandOutbox outbox;
    private final Runnable signal;
    private final Set<String> handedOut = new LinkedHashSet<>();
    private CommandLink link;
    private boolean pulling;
    private boolean closed;

    /** @param signal run on any thread when commands may wait */
    CommandDelivery(CommandOutbox outbox, Runnable signal) {
        this.outbox = outbox;
        this.signal = signal;
    }

    /** Begins to deliver, once the terminal is known and has authenticated. */
    synchronized void begin(HostedSession session) {
        if (link == null && !closed && session.speaks() && session.authenticated()) {
            link = outbox.open(session.binding(), signal);
        }
    }

    /** Whether it is worth while to pull. */
    synchronized boolean waiting(HostedSession session) {
        return link != null && !pulling && link.waiting() && session.speaks();
    }

    /**
     * Encodes the commands to be sent now.
     *
     * @param session asked on that thread once the commands are there: the one that speaks with the terminal then, or null
     * @param thread the session's
     * @param out told once, on that thread, possibly of none
     */
    void pull(Supplier<HostedSession> session, Executor thread, Consumer<List<Frame>> out) {
        CommandLink asked = ask();
        if (asked == null) {
            out.accept(List.of());
        } else {
            asked.next(commands -> thread.execute(() -> out.accept(taken(session.get(), asked, commands))));
        }
    }

    private synchronized CommandLink ask() {
        if (pulling || link == null) {
            return null;
        }
        pulling = true;
        return link;
    }

    private synchronized List<Frame> taken(HostedSession session, CommandLink asked, List<DeviceCommand> commands) {
        pulling = false;
        if (session == null || !session.speaks()) {
            interrupt(); // handed over meanwhile: the next link gets them once the terminal has been heard again
        }
        return link == asked ? encode(session, commands) : List.of();
    }

    private List<Frame> encode(HostedSession session, List<DeviceCommand> commands) {
        List<Frame> frames = new ArrayList<>();
        for (DeviceCommand command : commands) {
            HostedSession.Encoded encoded = session.encode(command);
            if (encoded.refusal() == null) {
                frames.add(encoded.frame());
                remember(command.commandId());
            } else {
                link.refused(encoded.refusal());
            }
        }
        return frames;
    }

    private void remember(String commandId) {
        handedOut.add(commandId);
        if (handedOut.size() > MOST_HANDED_OUT) {
            Iterator<String> eldest = handedOut.iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** What was handed out and has no durable answer, in that order; of the most recent ones only. */
    synchronized List<String> handedOut() {
        return List.copyOf(handedOut);
    }

    /** Answers of the terminal are durable. */
    synchronized void answered(List<CommandReceipt> receipts) {
        receipts.forEach(receipt -> handedOut.remove(receipt.commandId()));
        if (link != null) {
            link.answered();
        }
    }

    /** No driver is left; what has no answer is sent again when one is back. */
    synchronized void interrupt() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    synchronized void close() {
        closed = true;
        interrupt();
    }
}
