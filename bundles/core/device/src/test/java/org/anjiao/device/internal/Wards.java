package org.anjiao.device.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.NewDevice;
import org.anjiao.device.internal.health.HealthService;
import org.anjiao.device.internal.health.HealthStore;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.WornDevices;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.TestAccess;

/** An inventory with test persons; a unit's subtree is everything whose id begins with the unit's. */
public final class Wards extends Secrets implements SuperviseeDirectory, AuditLog {
    public static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    public static final Caller COUNTY = new Caller("beilin", "测试", "U1", Set.of(Role.COUNTY_OFFICER));

    public final FakeOrders orders = new FakeOrders();
    /** What the registry was told of who wears a device. */
    public final List<String> told = new ArrayList<>();

    public final List<AuditRecord> audited = new ArrayList<>();
    public final Map<String, Purpose> purposes = new HashMap<>();
    public final DeviceDirectory directory;
    public final DeviceInventory inventory;
    public final Set<String> presentDrivers = new HashSet<>(Set.of("jt808"));
    public final HealthService health;
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Map<String, SuperviseeLabel> persons = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    public Wards(DataSource database, Transactions transactions) {
        InventoryStore store = new InventoryStore(database);
        directory = new DeviceDirectory(store.entries());
        inventory = new DeviceInventory(
                store,
                new VerificationStore(database),
                purposes::get,
                directory,
                this,
                orders,
                fittings(),
                top -> unit -> unit.startsWith(top),
                new TestAccess(String::startsWith),
                this,
                transactions,
                () -> String.format("00000000-0000-7000-8000-%012d", ids.incrementAndGet()),
                clock);
        health = new HealthService(
                new HealthStore(database),
                new KnownWearers(store, this),
                id -> presentDrivers.contains(id)
                        ? Optional.of(new PurposefulDriver(id, Purpose.POSITIONING))
                        : Optional.empty(),
                now -> new HealthLimits(60, 30, 15, "TEST 1"),
                top -> unit -> unit.startsWith(top),
                top -> List.of(top + "-a", top + "-office"),
                new TestAccess(String::startsWith),
                clock);
    }

    private WornDevices fittings() {
        return new WornDevices() {
            @Override
            public void fitted(Caller caller, String superviseeId, Instant since) {
                told.add(superviseeId + " fitted " + since);
            }

            @Override
            public void takenOff(Caller caller, String superviseeId, Instant at) {
                told.add(superviseeId + " taken off " + at);
            }
        };
    }

    /** Empties the device domain's tables. */
    public static void empty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            for (String table : List.of(
                    "dev_command",
                    "dev_assignment",
                    "dev_device",
                    "dev_wearer",
                    "dev_position",
                    "dev_event",
                    "dev_quarantine",
                    "dev_verification",
                    "dev_contact",
                    "dev_frame_block",
                    "dev_bad_frame",
                    "dev_deletion",
                    "dev_held")) {
                delete.executeUpdate("delete from " + table);
            }
        }
    }

    public void person(String id, String unitId) {
        persons.put(id, new SuperviseeLabel(id, id, "测试对象" + id, unitId, true, false));
    }

    /** A registered device that nobody wears. */
    public Device device(String hardwareId) {
        return inventory.register(COUNTY, new NewDevice("测试厂", "jt808", hardwareId, "M1", Set.of(Capability.POSITION)));
    }

    /** As {@link #worn}, a device that shows texts. */
    public Device wornWithText(String hardwareId, String superviseeId) {
        Set<Capability> capabilities = Set.of(Capability.POSITION, Capability.TEXT);
        Device device = inventory.register(COUNTY, new NewDevice("测试厂", "jt808", hardwareId, "M2", capabilities));
        return wear(device, superviseeId);
    }

    /** A registered telephone. */
    public Device telephone(String hardwareId) {
        purposes.put("osmand", Purpose.VERIFICATION_ONLY);
        return inventory.register(COUNTY, new NewDevice("测试厂", "osmand", hardwareId, null, Set.of()));
    }

    /** A device worn, under an order, by a person of an office since a day ago. */
    public Device worn(String hardwareId, String superviseeId) {
        return wear(device(hardwareId), superviseeId);
    }

    private Device wear(Device device, String superviseeId) {
        person(superviseeId, "U1-office");
        orders.put(superviseeId, "order-" + superviseeId, NOW.minusSeconds(864_000), NOW.plusSeconds(864_000));
        inventory.assign(COUNTY, device.id(), superviseeId, NOW.minusSeconds(86_400));
        return device;
    }

    public static DeviceBinding binding(Device device) {
        return new DeviceBinding(device.id(), device.number(), new HardwareId(device.hardwareId()));
    }

    @Override
    public void record(Caller actor, AuditRecord record) {
        audited.add(record);
    }

    @Override
    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<SuperviseeLabel> label(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    @Override
    public Map<String, SuperviseeLabel> labels(Collection<String> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
        throw new UnsupportedOperationException();
    }
}
