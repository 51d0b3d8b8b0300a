package org.anjiao.device.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anjiao.device.Assignment;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.DeviceUse;
import org.anjiao.device.Devices;
import org.anjiao.device.NewDevice;
import org.anjiao.device.VerificationEvent;
import org.anjiao.device.spi.Purpose;
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
import org.anjiao.supervisee.WornDevices;

/** The rules of the inventory. */
public class DeviceInventory implements Devices {
    private static final int SCAN = 500;

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_EVENTS = 1000;

    private final InventoryStore store;
    private final VerificationStore verifications;
    private final DriverPurposes drivers;
    private final DeviceDirectory directory;
    private final SuperviseeDirectory persons;
    private final KnownWearers wearers;
    private final LawfulPositioning orders;
    private final WornDevices fittings;
    private final Function<String, Predicate<String>> subtree;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final IdGenerator ids;
    private final Clock clock;
    private final Credentials credentials = new Credentials();

    /**
     * @param fittings told who wears a device under an order
     * @param subtree whether a unit lies within another one now
     */
    public DeviceInventory(
            InventoryStore store,
            VerificationStore verifications,
            DriverPurposes drivers,
            DeviceDirectory directory,
            SuperviseeDirectory persons,
            LawfulPositioning orders,
            WornDevices fittings,
            Function<String, Predicate<String>> subtree,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.verifications = verifications;
        this.drivers = drivers;
        this.directory = directory;
        this.persons = persons;
        wearers = new KnownWearers(store, persons);
        this.orders = orders;
        this.fittings = fittings;
        this.subtree = subtree;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Device register(Caller caller, NewDevice device) {
        access.require(caller, Permission.DEVICE_MANAGE, caller.unitId());
        check("vendor", device.vendor(), 80);
        check("driver", device.driver(), 40);
        check("hardwareId", device.hardwareId(), 64);
        if (device.model() != null) {
            check("model", device.model(), 80);
        }
        if (device.capabilities().contains(Capability.POSITION)
                && drivers.of(device.driver()) == Purpose.VERIFICATION_ONLY) {
            throw new ProblemException(DeviceProblem.DEVICE_VERIFIES_ONLY, "driver", device.driver());
        }
        return transactions.required(() -> {
            store.lockForRegistration();
            if (store.byHardware(device.driver(), device.hardwareId()).isPresent()) {
                throw new ProblemException(DeviceProblem.DEVICE_ALREADY_REGISTERED, "hardwareId", device.hardwareId());
            }
            Device stored = store.insert(ids.next(), device, caller.unitId(), credentials.next(), clock.instant());
            audit.record(caller, AuditRecord.of("DEVICE_REGISTER", "device", stored.id(), stored.unitId()));
            refreshAfterCommit(stored.id());
            return stored;
        });
    }

    @Override
    public Device find(Caller caller, String id) {
        Device device = store.find(id).orElseThrow(() -> CommonProblem.notFound(id));
        requireFor(caller, Permission.DEVICE_READ, device);
        return device;
    }

    /** A device is its unit's, and while it is worn also in the hands of whoever keeps its wearer. */
    private void requireFor(Caller caller, Permission permission, Device device) {
        boolean keeps = store.assignments(device.id()).stream()
                .anyMatch(worn -> worn.to() == null && access.permits(caller, permission, worn.unitId()));
        if (!keeps) {
            access.require(caller, permission, device.unitId());
        }
        wearers.require(caller, device.id());
    }

    @Override
    public Optional<Device> wornBy(Caller caller, String superviseeId) {
        SuperviseeLabel person = persons.label(superviseeId).orElseThrow(() -> CommonProblem.notFound(superviseeId));
        access.require(caller, Permission.DEVICE_READ, person.unitId());
        persons.requireKnown(caller, superviseeId);
        return store.wornBy(superviseeId);
    }

    @Override
    public Page<Device> list(Caller caller, String unitId, String cursor, int limit) {
        Predicate<String> wanted = subtree.apply(access.scope(caller, Permission.DEVICE_READ, unitId));
        Set<String> hidden = wearers.hiddenDevices(caller);
        int wish = Page.limit(limit);
        List<Device> found = new ArrayList<>();
        String from = cursor;
        List<Device> scanned;
        do {
            scanned = store.after(from, SCAN);
            for (Device device : scanned) {
                from = device.id();
                if (wanted.test(device.unitId()) && !hidden.contains(device.id())) {
                    found.add(device);
                }
            }
        } while (scanned.size() == SCAN && found.size() <= wish);
        return Page.of(found.subList(0, Math.min(found.size(), wish + 1)), wish, Device::id);
    }

    @Override
    public Assignment assign(Caller caller, String deviceId, String superviseeId, Instant from) {
        return issue(caller, deviceId, superviseeId, from, true);
    }

    @Override
    public Assignment assignForVerification(Caller caller, String deviceId, String superviseeId, Instant from) {
        return issue(caller, deviceId, superviseeId, from, false);
    }

    private Assignment issue(Caller caller, String deviceId, String superviseeId, Instant from, boolean underOrder) {
        Instant start = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        return transactions.required(() -> {
            Device device = store.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
            access.require(caller, Permission.DEVICE_ISSUE, device.unitId());
            if (superviseeId == null) {
                throw CommonProblem.required("superviseeId");
            }
            SuperviseeLabel person =
                    persons.label(superviseeId).orElseThrow(() -> CommonProblem.notFound(superviseeId));
            access.require(caller, Permission.DEVICE_ISSUE, person.unitId());
            persons.requireKnown(caller, superviseeId);
            checkTime(device, start);
            if (underOrder) {
                checkOrder(device, superviseeId, start);
            } else if (positions(device)) {
                throw new ProblemException(DeviceProblem.DEVICE_POSITIONS, "id", device.hardwareId());
            }
            Assignment assignment = new Assignment(ids.next(), deviceId, superviseeId, person.unitId(), start, null);
            store.update(device, device.state().to(DeviceState.ISSUED), underOrder ? superviseeId : null);
            store.insert(assignment);
            audit.record(
                    caller,
                    new AuditRecord(
                            underOrder ? "DEVICE_ASSIGN" : "DEVICE_ASSIGN_VERIFICATION",
                            "device",
                            deviceId,
                            person.unitId(),
                            null,
                            Map.of("supervisee", superviseeId, "from", start.toString())));
            if (underOrder) {
                fittings.fitted(caller, superviseeId, start);
            }
            refreshAfterCommit(deviceId);
            return assignment;
        });
    }

    /** Whether the device is an electronic positioning device by the inventory, and its driver does not deny it. */
    private boolean positions(Device device) {
        return device.capabilities().contains(Capability.POSITION)
                && drivers.of(device.driver()) != Purpose.VERIFICATION_ONLY;
    }

    private void checkTime(Device device, Instant from) {
        if (from == null) {
            throw CommonProblem.required("from");
        }
        if (from.isAfter(clock.instant())) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "from", "from", "<= now");
        }
        for (Assignment former : store.assignments(device.id())) {
            if (former.to() != null && former.to().isAfter(from)) {
                throw new ProblemException(DeviceProblem.DEVICE_ASSIGNMENT_OVERLAPS, "from", from.toString());
            }
        }
    }

    private void checkOrder(Device device, String superviseeId, Instant from) {
        if (!positions(device)) {
            throw new ProblemException(DeviceProblem.DEVICE_VERIFIES_ONLY, "id", device.hardwareId());
        }
        if (!orders.positioningOrderAt(superviseeId, from).lawful()) {
            throw new ProblemException(DeviceProblem.DEVICE_NEEDS_POSITIONING_ORDER, "superviseeId", from.toString());
        }
        if (store.wornBy(superviseeId)
                .filter(other -> !other.id().equals(device.id()))
                .isPresent()) {
            throw new ProblemException(DeviceProblem.DEVICE_PERSON_HAS_ONE, "superviseeId");
        }
    }

    @Override
    public Assignment giveBack(Caller caller, String deviceId) {
        return transactions.required(() -> {
            Device device = store.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
            requireFor(caller, Permission.DEVICE_ISSUE, device);
            Assignment ended = endAssignment(caller, device);
            store.update(device, device.state().to(DeviceState.IN_STOCK), null);
            audit.record(caller, AuditRecord.of("DEVICE_RETURN", "device", deviceId, ended.unitId()));
            refreshAfterCommit(deviceId);
            return ended;
        });
    }

    @Override
    public Device step(Caller caller, String deviceId, DeviceStep step, String reason, Long version) {
        return transactions.required(() -> {
            Device device = store.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
            access.require(
                    caller,
                    step == DeviceStep.RETIRE ? Permission.DEVICE_MANAGE : Permission.DEVICE_ISSUE,
                    device.unitId());
            wearers.require(caller, deviceId);
            check("reason", reason, LONGEST_REASON);
            if (version != null && version != device.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            DeviceState next = step.from(device.state());
            if (device.state() == DeviceState.ISSUED) {
                endAssignment(caller, device);
            }
            store.update(device, next, null);
            audit.record(
                    caller,
                    new AuditRecord(
                            "DEVICE_" + step,
                            "device",
                            deviceId,
                            device.unitId(),
                            null,
                            Map.of("from", device.state().name(), "to", next.name(), "reason", reason)));
            refreshAfterCommit(deviceId);
            return store.find(deviceId).orElseThrow();
        });
    }

    /** Ends the present assignment now. */
    private Assignment endAssignment(Caller caller, Device device) {
        Assignment current = store.assignments(device.id()).stream()
                .filter(assignment -> assignment.to() == null)
                .findFirst()
                .orElseThrow(() -> new ProblemException(DeviceProblem.DEVICE_NOT_ASSIGNED, "id"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.end(current.id(), now);
        if (device.superviseeId() != null) {
            fittings.takenOff(caller, current.superviseeId(), now);
        }
        return new Assignment(current.id(), device.id(), current.superviseeId(), current.unitId(), current.from(), now);
    }

    @Override
    public List<Assignment> assignments(Caller caller, String deviceId) {
        find(caller, deviceId);
        Set<String> hidden = persons.hidden(caller);
        return store.assignments(deviceId).stream()
                .filter(worn -> !hidden.contains(worn.superviseeId()))
                .toList();
    }

    @Override
    public List<VerificationEvent> verifications(
            Caller caller, String deviceId, Instant from, Instant until, String purpose, int limit) {
        Device device = store.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
        requireFor(caller, Permission.TRACK_READ, device);
        if (purpose == null || purpose.isBlank()) {
            throw new ProblemException(CommonProblem.PURPOSE_REQUIRED, "purpose");
        }
        check("purpose", purpose, LONGEST_PURPOSE);
        if (from == null || until == null) {
            throw CommonProblem.required(from == null ? "from" : "until");
        }
        Set<String> hidden = persons.hidden(caller);
        List<Assignment> worn = store.assignments(deviceId);
        List<VerificationEvent> events =
                verifications.read(device, from, until, Math.max(1, Math.min(limit, MOST_EVENTS))).stream()
                        .filter(event -> event.superviseeId() == null || !hidden.contains(event.superviseeId()))
                        .filter(event -> readable(caller, device, worn, event))
                        .toList();
        recordRead(caller, device, events, purpose);
        return events;
    }

    /** What was shown of a person is on the record of the person, whom it says where they were. */
    private void recordRead(Caller caller, Device device, List<VerificationEvent> events, String purpose) {
        Map<String, Long> shown = events.stream()
                .filter(event -> event.superviseeId() != null)
                .collect(Collectors.groupingBy(VerificationEvent::superviseeId, TreeMap::new, Collectors.counting()));
        transactions.run(() -> {
            shown.forEach((person, count) -> recordRead(
                    caller,
                    device,
                    "supervisee",
                    person,
                    purpose,
                    Map.of("events", "" + count, "device", device.id())));
            if (shown.isEmpty()) {
                Map<String, String> details = Map.of("events", "" + events.size());
                recordRead(caller, device, "device", device.id(), purpose, details);
            }
        });
    }

    private void recordRead(
            Caller caller, Device device, String type, String id, String purpose, Map<String, String> details) {
        audit.record(caller, new AuditRecord("VERIFICATION_READ", type, id, device.unitId(), purpose, details));
    }

    /** Each reads of the time in which the own units answered for the wearer; who keeps the wearer now, all of it. */
    private boolean readable(Caller caller, Device device, List<Assignment> assignments, VerificationEvent event) {
        if (event.superviseeId() == null) {
            return access.permits(caller, Permission.TRACK_READ, device.unitId());
        }
        return persons.keeps(access, caller, Permission.TRACK_READ, event.superviseeId())
                || assignments.stream()
                        .anyMatch(worn -> worn.superviseeId().equals(event.superviseeId())
                                && worn.covers(event.deviceTime())
                                && access.permits(caller, Permission.TRACK_READ, worn.unitId()));
    }

    @Override
    public List<DeviceUse> use(Caller caller, String unitId, Instant activeSince) {
        if (activeSince == null) {
            throw CommonProblem.required("activeSince");
        }
        return store.census().take(subtree.apply(access.scope(caller, Permission.DEVICE_READ, unitId)), activeSince);
    }

    private void refreshAfterCommit(String deviceId) {
        DeviceEntry entry = store.entry(deviceId);
        transactions.afterCommit(() -> directory.put(entry));
    }

    private static void check(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw CommonProblem.required(field);
        }
        if (value.length() > longest) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, field, field, "<= " + longest);
        }
    }
}
