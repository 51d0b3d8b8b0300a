package org.anjiao.device.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anjiao.device.Assignment;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceState;
import org.anjiao.device.NewDevice;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Tables {@code dev_device} and {@code dev_assignment}. */
public final class InventoryStore {
    private static final List<String> VALUES = List.of(
            "id",
            "device_no",
            "vendor",
            "driver",
            "hardware_id",
            "model",
            "capabilities",
            "state",
            "unit_id",
            "supervisee_id",
            "version");

    /** How many {@link #columns} there are. */
    public static final int COLUMNS = VALUES.size();

    private static final String DEVICE = "select " + columns("d") + ", credential from dev_device d ";
    private static final String ASSIGNMENT =
            "select id, device_id, supervisee_id, unit_id, from_at, to_at from dev_assignment ";

    private final Jdbc jdbc;
    private final DeviceCensus census;

    public InventoryStore(DataSource database) {
        this.jdbc = new Jdbc(database);
        this.census = new DeviceCensus(database);
    }

    DeviceCensus census() {
        return census;
    }

    /** Every device with its assignments. */
    public List<DeviceEntry> entries() {
        return jdbc.call(connection -> {
            Map<String, List<Assignment>> assignments = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(ASSIGNMENT + "order by from_at");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Assignment assignment = assignment(rows);
                    assignments
                            .computeIfAbsent(assignment.deviceId(), id -> new ArrayList<>())
                            .add(assignment);
                }
            }
            try (PreparedStatement select = connection.prepareStatement(DEVICE);
                    ResultSet rows = select.executeQuery()) {
                List<DeviceEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows, assignments.getOrDefault(rows.getString(1), List.of())));
                }
                return entries;
            }
        });
    }

    DeviceEntry entry(String id) {
        List<Assignment> assignments = assignments(id);
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DEVICE + "where id = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return entry(rows, assignments);
                }
            }
        });
    }

    /** The device of that identifier. */
    public Optional<Device> find(String id) {
        return jdbc.call(connection -> one(connection, DEVICE + "where id = ?", id));
    }

    Optional<Device> byHardware(String driver, String hardwareId) {
        return jdbc.call(
                connection -> one(connection, DEVICE + "where driver = ? and hardware_id = ?", driver, hardwareId));
    }

    Optional<Device> wornBy(String superviseeId) {
        return jdbc.call(connection -> one(connection, DEVICE + "where supervisee_id = ?", superviseeId));
    }

    /** Devices after a cursor, in order of identifiers. */
    List<Device> after(String cursor, int limit) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    DEVICE + "where id > ? order by id fetch first " + limit + " rows only")) {
                select.setString(1, cursor == null ? "" : cursor);
                try (ResultSet rows = select.executeQuery()) {
                    List<Device> devices = new ArrayList<>();
                    while (rows.next()) {
                        devices.add(device(rows));
                    }
                    return devices;
                }
            }
        });
    }

    /**
     * Makes every other registration wait until this transaction ends, since a device's number is the next one after the
     * highest. To be called before anything else is read.
     */
    void lockForRegistration() {
        jdbc.call(connection -> {
            try (Statement lock = connection.createStatement()) {
                return lock.execute("lock table dev_device in exclusive mode");
            }
        });
    }

    Device insert(String id, NewDevice device, String unitId, String credential, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dev_device (id, device_no, vendor, driver, hardware_id, model, capabilities, state,"
                            + " unit_id, supervisee_id, credential, registered_at, version)"
                            + " select ?, coalesce(max(device_no), 0) + 1, ?, ?, ?, ?, ?, 'IN_STOCK', ?, cast(null as"
                            + " varchar(36)), ?, ?, 0 from dev_device")) {
                insert.setString(1, id);
                insert.setString(2, device.vendor());
                insert.setString(3, device.driver());
                insert.setString(4, device.hardwareId());
                insert.setString(5, device.model());
                insert.setString(6, text(device.capabilities()));
                insert.setString(7, unitId);
                insert.setString(8, credential);
                insert.setLong(9, now.toEpochMilli());
                insert.executeUpdate();
            }
            return one(connection, DEVICE + "where id = ?", id).orElseThrow();
        });
    }

    /** Changes state and wearer of a device that nobody else has changed meanwhile. */
    void update(Device device, DeviceState state, String superviseeId) {
        jdbc.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update dev_device set state = ?,"
                    + " supervisee_id = ?, version = version + 1 where id = ? and version = ?")) {
                update.setString(1, state.name());
                update.setString(2, superviseeId);
                update.setString(3, device.id());
                update.setInt(4, device.version());
                if (update.executeUpdate() == 0) {
                    throw new ProblemException(CommonProblem.STALE_VERSION, null);
                }
            }
            return null;
        });
    }

    List<Assignment> assignments(String deviceId) {
        return jdbc.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(ASSIGNMENT + "where device_id = ? order by from_at")) {
                select.setString(1, deviceId);
                try (ResultSet rows = select.executeQuery()) {
                    List<Assignment> assignments = new ArrayList<>();
                    while (rows.next()) {
                        assignments.add(assignment(rows));
                    }
                    return assignments;
                }
            }
        });
    }

    void insert(Assignment assignment) {
        jdbc.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into dev_assignment (id, device_id,"
                    + " supervisee_id, unit_id, from_at) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, assignment.id());
                insert.setString(2, assignment.deviceId());
                insert.setString(3, assignment.superviseeId());
                insert.setString(4, assignment.unitId());
                insert.setLong(5, assignment.from().toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    /** The assignments that a person has now: of one positioning device at most, and of devices that verify only. */
    List<Assignment> worn(String superviseeId) {
        return jdbc.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(ASSIGNMENT + "where supervisee_id = ? and to_at is null order by id")) {
                select.setString(1, superviseeId);
                try (ResultSet rows = select.executeQuery()) {
                    List<Assignment> assignments = new ArrayList<>();
                    while (rows.next()) {
                        assignments.add(assignment(rows));
                    }
                    return assignments;
                }
            }
        });
    }

    /** Identifiers of what a person has now, worn under an order or for verification. */
    List<String> devicesWith(String superviseeId) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select device_id from dev_assignment where supervisee_id = ? and to_at is null")) {
                select.setString(1, superviseeId);
                try (ResultSet rows = select.executeQuery()) {
                    List<String> devices = new ArrayList<>();
                    while (rows.next()) {
                        devices.add(rows.getString(1));
                    }
                    return devices;
                }
            }
        });
    }

    /** Passes on who wears something now, and which unit answers for it. */
    void worn(BiConsumer<String, String> sink) {
        List<Assignment> all = jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ASSIGNMENT + "where to_at is null");
                    ResultSet rows = select.executeQuery()) {
                List<Assignment> assignments = new ArrayList<>();
                while (rows.next()) {
                    assignments.add(assignment(rows));
                }
                return assignments;
            }
        });
        all.forEach(assignment -> sink.accept(assignment.superviseeId(), assignment.unitId()));
    }

    /** Names another unit for an assignment that has not lasted for a moment yet. */
    void answeredForBy(String assignmentId, String unitId) {
        jdbc.call(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update dev_assignment set unit_id = ? where id = ?")) {
                update.setString(1, unitId);
                update.setString(2, assignmentId);
                return update.executeUpdate();
            }
        });
    }

    void end(String assignmentId, Instant to) {
        jdbc.call(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update dev_assignment set to_at = ? where id = ? and to_at is null")) {
                update.setLong(1, to.toEpochMilli());
                update.setString(2, assignmentId);
                return update.executeUpdate();
            }
        });
    }

    private static Optional<Device> one(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(device(rows)) : Optional.empty();
            }
        }
    }

    /** The columns of a row that {@link #device} understands. */
    public static String columns(String alias) {
        return VALUES.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The device of a row that begins with the {@link #columns}. */
    public static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                capabilities(row.getString(7)),
                DeviceState.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getInt(11));
    }

    private static DeviceEntry entry(ResultSet row, Collection<Assignment> assignments) throws SQLException {
        return new DeviceEntry(
                row.getInt(2),
                row.getString(1),
                row.getString(4),
                new HardwareId(row.getString(5)),
                row.getString(12),
                DeviceState.valueOf(row.getString(8)),
                List.copyOf(assignments),
                capabilities(row.getString(7)).contains(Capability.POSITION));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        long to = row.getLong(6);
        Instant end = row.wasNull() ? null : Instant.ofEpochMilli(to);
        return new Assignment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                end);
    }

    private static String text(Set<Capability> capabilities) {
        return capabilities.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Capability> capabilities(String text) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String name : text.split(",", -1)) {
            if (!name.isEmpty()) {
                capabilities.add(Capability.valueOf(name));
            }
        }
        return capabilities;
    }
}
