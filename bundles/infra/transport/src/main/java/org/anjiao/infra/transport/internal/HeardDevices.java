package org.anjiao.infra.transport.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * The devices heard over one connection to a broker. Every publication is a session of its own; the one that was heard
 * last of a device stays open and encodes its commands. Confined to the connection's event loop.
 */
final class HeardDevices {
    private final CommandOutbox outbox;
    private final Executor thread;
    private final Consumer<List<Frame>> out;
    private final Map<Long, Heard> byNumber = new HashMap<>();

    /**
     * @param thread the event loop
     * @param out told of commands to be published, on that loop
     */
    HeardDevices(CommandOutbox outbox, Executor thread, Consumer<List<Frame>> out) {
        this.outbox = outbox;
        this.thread = thread;
        this.out = out;
    }

    private final class Heard {
        private final CommandDelivery delivery = new CommandDelivery(outbox, () -> thread.execute(this::deliver));
        private HostedSession session;

        private void use(HostedSession successor) {
            if (session != null) {
                session.close(CloseReason.PEER_GONE);
            }
            session = successor;
        }

        private void deliver() {
            if (session == null) {
                return; // its driver has gone; the next publication will tell
            }
            delivery.begin(session);
            if (delivery.waiting(session)) {
                delivery.pull(() -> session, thread, commands -> {
                    out.accept(commands);
                    deliver();
                });
            }
        }
    }

    /** Takes over the session of a publication: keeps it if commands can go out over it, and closes it if not. */
    void heard(HostedSession session) {
        if (session.speaks() && session.authenticated()) {
            byNumber.computeIfAbsent(session.binding().deviceNumber(), number -> new Heard())
                    .use(session);
        } else {
            session.close(CloseReason.PEER_GONE);
        }
    }

    /** A publication of that device is durable, and all before it. */
    void durable(DeviceBinding device, List<CommandReceipt> receipts) {
        Heard heard = byNumber.get(device.deviceNumber());
        if (heard == null) {
            return;
        }
        if (!receipts.isEmpty()) {
            heard.delivery.answered(receipts);
        }
        heard.deliver();
    }

    /** What that device was given and has not answered. */
    List<String> handedOut(DeviceBinding device) {
        Heard heard = byNumber.get(device.deviceNumber());
        return heard == null ? List.of() : heard.delivery.handedOut();
    }

    /** The driver changes: commands go out again once the new one has heard their device. */
    void forgetSessions() {
        byNumber.values().forEach(heard -> heard.use(null));
    }

    void close() {
        forgetSessions();
        byNumber.values().forEach(heard -> heard.delivery.close());
        byNumber.clear();
    }
}
