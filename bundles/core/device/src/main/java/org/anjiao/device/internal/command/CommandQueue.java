package org.anjiao.device.internal.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.anjiao.device.Assignment;
import org.anjiao.device.CommandState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.LawfulPositioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the stored commands to the gateways. What is stored alone decides which command is open; memory only knows which
 * devices have any, so that sessions without commands cost no query. All queries run on one worker.
 */
public class CommandQueue implements CommandOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    /** How long a link waits after the database has failed. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CommandStore store;
    private final DeviceDirectory devices;
    private final LawfulPositioning orders;
    private final Transactions transactions;
    private final Clock clock;
    private final CommandLimits limits;
    private final Executor worker;
    private final Set<Integer> open = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Link> links = new ConcurrentHashMap<>();

    /** @param worker runs one task at a time, in their order */
    public CommandQueue(
            CommandStore store,
            DeviceDirectory devices,
            LawfulPositioning orders,
            Transactions transactions,
            Clock clock,
            CommandLimits limits,
            Executor worker) {
        this.store = store;
        this.devices = devices;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
        this.worker = worker;
        open.addAll(store.devicesWithOpen(clock.instant()));
    }

    /** Something has changed among the commands of that device and is committed. */
    void changed(int device) {
        open.add(device);
        Link link = links.get(device);
        if (link != null) {
            link.due = true;
            link.signal.run();
        }
    }

    @Override
    public CommandLink open(DeviceBinding device, Runnable signal) {
        Link link = new Link((int) device.deviceNumber(), signal);
        links.put(link.device, link);
        return link;
    }

    private boolean run(Runnable task) {
        try {
            worker.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The queue of commands has stopped", e);
            return false;
        }
    }

    private final class Link implements CommandLink {
        private final int device;
        private final Runnable signal;

        /** What went out over this link and is still open, and when. Used by the worker only. */
        private final Map<String, Instant> handed = new HashMap<>();

        private volatile boolean due = true;
        private volatile Instant againAt = Instant.MAX;

        Link(int device, Runnable signal) {
            this.device = device;
            this.signal = signal;
        }

        private boolean current() {
            return links.get(device) == this;
        }

        @Override
        public boolean waiting() {
            return open.contains(device) && (due || !clock.instant().isBefore(againAt)) && current();
        }

        @Override
        public void next(Receiver receiver) {
            if (!run(() -> receiver.take(take()))) {
                receiver.take(List.of());
            }
        }

        private List<DeviceCommand> take() {
            if (!current()) {
                return List.of();
            }
            // Both before the query: whatever is committed afterwards sets them again.
            due = false;
            open.remove(device);
            try {
                Instant now = clock.instant();
                Choice choice = transactions.required(() -> choose(now));
                handed.keySet().retainAll(choice.stillOpen);
                choice.commands.forEach(command -> handed.put(command.commandId(), now));
                againAt = choice.againAt;
                if (!choice.stillOpen.isEmpty()) {
                    open.add(device);
                }
                return choice.commands;
            } catch (RuntimeException e) {
                LOG.warn("Commands cannot be handed out now: {}", e.toString());
                open.add(device);
                // Not at once: a database that is away would be asked without end.
                againAt = clock.instant().plus(PAUSE);
                return List.of();
            }
        }

        private Choice choose(Instant now) {
            Choice choice = new Choice();
            int inFlight = 0;
            for (IssuedCommand command : store.open(device, limits.waiting(), now)) {
                String obstacle = obstacle(command, now);
                if (obstacle != null) {
                    store.close(command.id(), CommandState.CANCELLED, obstacle, now);
                    continue;
                }
                choice.stillOpen.add(command.id());
                if (inFlight == limits.inFlight()) {
                    continue;
                }
                Instant sentAt = handed.getOrDefault(command.id(), Instant.MIN);
                if (sentAt.equals(Instant.MIN) || !now.isBefore(sentAt.plus(limits.repeatAfter()))) {
                    if (!store.sent(command.id(), now)) {
                        continue;
                    }
                    choice.commands.add(SpiCommands.of(command.id(), command.content()));
                    sentAt = now;
                }
                inFlight++;
                choice.lookAgain(sentAt.plus(limits.repeatAfter()));
                choice.lookAgain(command.expiresAt());
            }
            return choice;
        }

        /** Why a command must not be sent any more, or null: it was issued for one person under one law. */
        private String obstacle(IssuedCommand command, Instant now) {
            String wearer = devices.byNumber(device).assignments().stream()
                    .filter(assignment -> assignment.to() == null)
                    .map(Assignment::superviseeId)
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(wearer, command.superviseeId())) {
                return "WEARER_CHANGED";
            }
            return command.content().kind().positions() && !lawful(wearer, now) ? "NO_ORDER" : null;
        }

        private boolean lawful(String wearer, Instant now) {
            try {
                return wearer != null && orders.positioningOrderAt(wearer, now).lawful();
            } catch (ProblemException noSuchPerson) {
                return false;
            }
        }

        @Override
        public void answered() {
            due = true;
        }

        @Override
        public void refused(CommandReceipt receipt) {
            run(() -> {
                try {
                    transactions.required(() -> store.close(
                            receipt.commandId(),
                            CommandState.valueOf(receipt.outcome().name()),
                            receipt.detail(),
                            clock.instant()));
                    due = true;
                    signal.run();
                } catch (RuntimeException e) {
                    LOG.warn("A refused command stays open and is handed out again: {}", e.toString());
                }
            });
        }

        @Override
        public void close() {
            links.remove(device, this);
        }
    }

    /** What one look at a device's commands came to. */
    private static final class Choice {
        private final List<DeviceCommand> commands = new ArrayList<>();
        private final Set<String> stillOpen = new HashSet<>();
        private Instant againAt = Instant.MAX;

        void lookAgain(Instant at) {
            againAt = at.isBefore(againAt) ? at : againAt;
        }
    }
}
