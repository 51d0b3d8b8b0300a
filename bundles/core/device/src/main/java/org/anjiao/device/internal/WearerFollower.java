package org.anjiao.device.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anjiao.device.Assignment;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.spi.PersonFollower;

/**
 * Lets the devices that a person wears be answered for by the unit that keeps the person. An assignment that began with
 * another unit ends at the move, and a new one goes on: so each position belongs to the unit that answered at its time.
 */
public class WearerFollower implements PersonFollower {
    private final InventoryStore store;
    private final CommandStore commands;
    private final DeviceDirectory directory;
    private final AuditLog audit;
    private final Transactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    /** @param directory told of each device of which another unit answers */
    public WearerFollower(
            InventoryStore store,
            CommandStore commands,
            DeviceDirectory directory,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.directory = directory;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "anjiao-device";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transactions.run(() -> {
            store.worn(superviseeId).stream()
                    .filter(assignment -> !assignment.unitId().equals(unitId))
                    .forEach(assignment -> move(caller, assignment, unitId, now));
            commands.follow(superviseeId, unitId, now);
        });
    }

    private void move(Caller caller, Assignment assignment, String unitId, Instant now) {
        if (now.isAfter(assignment.from())) {
            store.end(assignment.id(), now);
            store.insert(
                    new Assignment(ids.next(), assignment.deviceId(), assignment.superviseeId(), unitId, now, null));
        } else {
            store.answeredForBy(assignment.id(), unitId);
        }
        audit.record(
                caller,
                new AuditRecord(
                        "DEVICE_MOVE",
                        "device",
                        assignment.deviceId(),
                        unitId,
                        null,
                        Map.of("supervisee", assignment.superviseeId(), "from", assignment.unitId(), "to", unitId)));
        DeviceEntry entry = store.entry(assignment.deviceId());
        transactions.afterCommit(() -> directory.put(entry));
    }

    @Override
    public void open(BiConsumer<String, String> open) {
        store.worn(open);
    }
}
