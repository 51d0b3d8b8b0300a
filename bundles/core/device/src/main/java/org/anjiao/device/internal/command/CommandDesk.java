package org.anjiao.device.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.device.Capability;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.DeviceState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** Where officers issue and withdraw commands. */
public class CommandDesk implements DeviceCommands {
    private static final int LONGEST_PURPOSE = 200;
    private static final int SCAN = 200;

    private final CommandStore store;
    private final InventoryStore inventory;
    private final CommandQueue queue;
    private final PresentDrivers drivers;
    private final SuperviseeDirectory persons;
    private final LawfulPositioning orders;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final IdGenerator ids;
    private final Clock clock;
    private final CommandLimits limits;

    /**
     * @param queue told of each device whose commands have changed
     * @param drivers asked what a device can do
     */
    public CommandDesk(
            CommandStore store,
            InventoryStore inventory,
            CommandQueue queue,
            PresentDrivers drivers,
            SuperviseeDirectory persons,
            LawfulPositioning orders,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock,
            CommandLimits limits) {
        this.store = store;
        this.inventory = inventory;
        this.queue = queue;
        this.drivers = drivers;
        this.persons = persons;
        this.orders = orders;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public IssuedCommand issue(Caller caller, String deviceId, NewCommand command) {
        return transactions.required(() -> issue(caller, device(deviceId), command));
    }

    @Override
    public IssuedCommand issueTo(Caller caller, String superviseeId, String deviceId, NewCommand command) {
        return transactions.required(() -> {
            Device device = device(deviceId);
            if (!superviseeId.equals(device.superviseeId())) {
                throw new ProblemException(DeviceProblem.DEVICE_NOT_ASSIGNED, "id");
            }
            checkCan(device, CommandRules.checked(command.content()).kind());
            return issue(caller, device, command);
        });
    }

    private void checkCan(Device device, CommandKind kind) {
        DeviceDriver driver = drivers.find(device.driver())
                .orElseThrow(() -> new ProblemException(DeviceProblem.DRIVER_MISSING, "driver", device.driver()));
        boolean unseen = kind == CommandKind.SHOW_TEXT && !device.capabilities().contains(Capability.TEXT);
        if (unseen || !driver.supportedCommands().contains(kind)) {
            throw new ProblemException(DeviceProblem.COMMAND_NOT_SUPPORTED, "content.kind", kind);
        }
    }

    private IssuedCommand issue(Caller caller, Device device, NewCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String unitId = unit(device);
        access.require(caller, Permission.DEVICE_COMMAND, unitId);
        persons.requireKnown(caller, device.superviseeId());
        CommandContent content = CommandRules.checked(command.content());
        if (command.purpose() == null || command.purpose().isBlank()) {
            throw new ProblemException(CommonProblem.PURPOSE_REQUIRED, "purpose");
        }
        String purpose = CommandRules.text("purpose", command.purpose().strip(), LONGEST_PURPOSE);
        Instant expiresAt = expiry(command.expiresAt(), now);
        checkDevice(device, content, now);
        IssuedCommand issued = new IssuedCommand(
                ids.next(),
                device.id(),
                device.superviseeId(),
                unitId,
                content,
                purpose,
                caller.account(),
                caller.name(),
                now,
                expiresAt,
                CommandState.QUEUED,
                0,
                null,
                null,
                null,
                null);
        store.insert(issued, device.number());
        record("COMMAND_ISSUE", caller, issued);
        transactions.afterCommit(() -> queue.changed(device.number()));
        return issued;
    }

    private Device device(String deviceId) {
        return inventory.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
    }

    /** The office of the wearer, since it is the wearer whom a command concerns; otherwise the device's keeper. */
    private String unit(Device device) {
        return device.superviseeId() == null
                ? device.unitId()
                : persons.label(device.superviseeId())
                        .map(SuperviseeLabel::unitId)
                        .orElse(device.unitId());
    }

    private Instant expiry(Instant wished, Instant now) {
        if (wished == null) {
            return now.plus(limits.validity());
        }
        Instant latest = now.plus(limits.longestValidity());
        if (!wished.isAfter(now) || wished.isAfter(latest)) {
            throw CommandRules.invalid("expiresAt", now + " .. " + latest);
        }
        return wished.truncatedTo(ChronoUnit.MILLIS);
    }

    private void checkDevice(Device device, CommandContent content, Instant now) {
        if (device.state() == DeviceState.RETIRED) {
            throw new ProblemException(DeviceProblem.DEVICE_STATE, "id", device.state(), DeviceState.ISSUED);
        }
        if (content.kind().positions()) {
            if (device.superviseeId() == null) {
                throw new ProblemException(DeviceProblem.DEVICE_NOT_ASSIGNED, "id");
            }
            if (!orders.positioningOrderAt(device.superviseeId(), now).lawful()) {
                throw new ProblemException(DeviceProblem.DEVICE_NEEDS_POSITIONING_ORDER, "id", now.toString());
            }
        }
        if (store.open(device.number(), limits.waiting(), now).size() == limits.waiting()) {
            throw new ProblemException(DeviceProblem.COMMAND_QUEUE_FULL, "id", limits.waiting());
        }
    }

    private void record(String action, Caller caller, IssuedCommand command) {
        audit.record(
                caller,
                new AuditRecord(
                        action,
                        "command",
                        command.id(),
                        command.unitId(),
                        command.purpose(),
                        Map.of(
                                "device",
                                command.deviceId(),
                                "kind",
                                command.content().kind().name())));
    }

    @Override
    public IssuedCommand find(Caller caller, String deviceId, String commandId) {
        IssuedCommand command = store.find(commandId, clock.instant())
                .filter(found -> found.deviceId().equals(deviceId))
                .orElseThrow(() -> CommonProblem.notFound(commandId));
        access.require(caller, Permission.DEVICE_COMMAND, command.unitId());
        persons.requireKnown(caller, command.superviseeId());
        return command;
    }

    @Override
    public Page<IssuedCommand> list(Caller caller, String deviceId, String cursor, int limit) {
        access.require(caller, Permission.DEVICE_COMMAND, caller.unitId());
        device(deviceId);
        Set<String> hidden = persons.hidden(caller);
        int wish = Page.limit(limit);
        Instant now = clock.instant();
        List<IssuedCommand> found = new ArrayList<>();
        String before = cursor;
        List<IssuedCommand> scanned;
        do {
            scanned = store.before(deviceId, before, SCAN, now);
            for (IssuedCommand command : scanned) {
                before = command.id();
                boolean known = command.superviseeId() == null || !hidden.contains(command.superviseeId());
                if (known && access.permits(caller, Permission.DEVICE_COMMAND, command.unitId())) {
                    found.add(command);
                }
            }
        } while (scanned.size() == SCAN && found.size() <= wish);
        return Page.of(found.subList(0, Math.min(found.size(), wish + 1)), wish, IssuedCommand::id);
    }

    @Override
    public IssuedCommand cancel(Caller caller, String deviceId, String commandId) {
        return transactions.required(() -> {
            IssuedCommand command = find(caller, deviceId, commandId);
            command.state().to(CommandState.CANCELLED);
            if (!store.close(commandId, CommandState.CANCELLED, null, clock.instant())) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            record("COMMAND_CANCEL", caller, command);
            int number = device(deviceId).number();
            transactions.afterCommit(() -> queue.changed(number));
            return find(caller, deviceId, commandId);
        });
    }
}
