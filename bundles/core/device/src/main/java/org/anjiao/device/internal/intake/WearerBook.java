package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.Assignment;
import org.anjiao.device.Wearer;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;

/**
 * Says to whom an observation belongs. Used by the intake's one thread. Numbers for new combinations go into the
 * transaction of the batch that needs them.
 */
final class WearerBook {
    /**
     * A stretch of a device's time with one answer.
     *
     * @param entry the device's content from which the answer was made
     * @param revision of the orders from which it was made
     * @param from inclusive
     * @param until exclusive
     * @param wearer null if observations must be shut away
     * @param reason why; null if there is a wearer
     */
    record Stretch(DeviceEntry entry, long revision, long from, long until, Wearer wearer, JournalBatch.Reason reason) {
        boolean answers(DeviceEntry now, long currentRevision, long deviceTime) {
            return entry == now && revision == currentRevision && deviceTime >= from && deviceTime < until;
        }
    }

    private static final String SELECT =
            "select wearer_no, device_no, device_id, supervisee_id, unit_id, order_id from dev_wearer";

    private record Combination(int device, String superviseeId, String unitId, String orderId) {}

    private final DeviceDirectory devices;
    private final LawfulPositioning orders;
    private final Map<Integer, Stretch> stretches = new HashMap<>();
    private final Map<Combination, Wearer> known = new HashMap<>();
    private final List<Wearer> unsaved = new ArrayList<>();
    private int lastNumber;

    WearerBook(DeviceDirectory devices, LawfulPositioning orders) {
        this.devices = devices;
        this.orders = orders;
    }

    /** Starts again from what is stored. */
    void load(Connection connection) throws SQLException {
        known.clear();
        stretches.clear();
        unsaved.clear();
        lastNumber = 0;
        for (Wearer wearer : readAll(connection)) {
            known.put(
                    new Combination(wearer.device(), wearer.superviseeId(), wearer.unitId(), wearer.orderId()), wearer);
            lastNumber = Math.max(lastNumber, wearer.number());
        }
    }

    static List<Wearer> readAll(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            return read(select);
        }
    }

    /** All devices that one person wore, under whichever order. */
    static List<Wearer> readOf(Connection connection, String superviseeId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where supervisee_id = ?")) {
            select.setString(1, superviseeId);
            return read(select);
        }
    }

    private static List<Wearer> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Wearer> wearers = new ArrayList<>();
            while (rows.next()) {
                wearers.add(new Wearer(
                        rows.getInt(1),
                        rows.getInt(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
            return wearers;
        }
    }

    /** Who wore the device at that device time. */
    Stretch at(int device, long deviceTime) {
        Stretch stretch = stretches.get(device);
        DeviceEntry entry = devices.byNumber(device);
        long revision = orders.revision();
        if (stretch == null || !stretch.answers(entry, revision, deviceTime)) {
            stretch = resolve(entry, revision, deviceTime);
            stretches.put(device, stretch);
        }
        return stretch;
    }

    private Stretch resolve(DeviceEntry entry, long revision, long deviceTime) {
        Instant at = Instant.ofEpochMilli(deviceTime);
        Assignment assignment = entry.assignmentAt(at);
        if (assignment == null) {
            return refusal(entry, revision, deviceTime, JournalBatch.Reason.NOT_ASSIGNED);
        }
        PositioningWindow window;
        try {
            window = orders.positioningOrderAt(assignment.superviseeId(), at);
        } catch (ProblemException noSuchPerson) {
            return refusal(entry, revision, deviceTime, JournalBatch.Reason.NO_ORDER);
        }
        if (!window.lawful()) {
            return refusal(entry, revision, deviceTime, JournalBatch.Reason.NO_ORDER);
        }
        long from = Math.max(millis(window.from()), millis(assignment.from()));
        long until =
                Math.min(millis(window.until()), assignment.to() == null ? Long.MAX_VALUE : millis(assignment.to()));
        return new Stretch(entry, revision, from, until, wearer(entry, assignment, window.orderId()), null);
    }

    private static Stretch refusal(DeviceEntry entry, long revision, long deviceTime, JournalBatch.Reason reason) {
        return new Stretch(entry, revision, deviceTime, deviceTime + 1, null, reason);
    }

    private Wearer wearer(DeviceEntry entry, Assignment assignment, String orderId) {
        return known.computeIfAbsent(
                new Combination(entry.number(), assignment.superviseeId(), assignment.unitId(), orderId), key -> {
                    lastNumber++;
                    Wearer wearer = new Wearer(
                            lastNumber, key.device(), entry.id(), key.superviseeId(), key.unitId(), key.orderId());
                    unsaved.add(wearer);
                    return wearer;
                });
    }

    /** Writes the numbers that are new in this transaction. */
    void save(Connection connection) throws SQLException {
        if (unsaved.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into dev_wearer (wearer_no, device_no, device_id, supervisee_id,"
                        + " unit_id, order_id) values (?, ?, ?, ?, ?, ?)")) {
            for (Wearer wearer : unsaved) {
                insert.setInt(1, wearer.number());
                insert.setInt(2, wearer.device());
                insert.setString(3, wearer.deviceId());
                insert.setString(4, wearer.superviseeId());
                insert.setString(5, wearer.unitId());
                insert.setString(6, wearer.orderId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The transaction with {@link #save} has committed. */
    void saved() {
        unsaved.clear();
    }

    private static long millis(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
    }
}
