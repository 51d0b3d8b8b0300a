package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.Wearer;
import org.anjiao.platform.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal from the database, and hands committed batches on in memory. */
public class JournalReader implements PositionJournal {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private final DataSource database;
    private final Map<Integer, Wearer> wearers = new ConcurrentHashMap<>();
    private final List<Consumer<PositionBatch>> followers = new CopyOnWriteArrayList<>();

    public JournalReader(DataSource database) {
        this.database = database;
    }

    @Override
    public PositionBatch read(long after, int max) {
        return call(connection -> {
            // Numbers are given in the order of commits, so that all up to a number that is seen are there.
            long end = Math.max(
                    number(connection, "select max(seq) from dev_position"),
                    number(connection, "select max(seq) from dev_event"));
            StoredPositions batch = new StoredPositions(after, 64);
            if (end <= after) {
                return batch;
            }
            readPositions(connection, batch, end, max);
            long complete = batch.size() == max ? batch.sequence(max - 1) : end;
            readEvents(connection, batch, complete);
            batch.completeTo(complete);
            return batch;
        });
    }

    private void readPositions(Connection connection, StoredPositions batch, long end, int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, wearer_no, device_time, lat, lon, speed, accuracy, quality, received_at, stored_at"
                        + " from dev_position where seq > ? and seq <= ? order by seq fetch first " + max
                        + " rows only")) {
            select.setLong(1, batch.after());
            select.setLong(2, end);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int row = batch.row(
                            rows.getLong(1),
                            wearer(connection, rows.getInt(2)),
                            rows.getLong(3),
                            rows.getLong(9),
                            rows.getLong(10));
                    batch.latitudes[row] = rows.getInt(4);
                    batch.longitudes[row] = rows.getInt(5);
                    batch.speeds[row] = optional(rows, 6);
                    batch.accuracies[row] = optional(rows, 7);
                    batch.qualities[row] = rows.getInt(8);
                }
            }
        }
    }

    private void readEvents(Connection connection, StoredPositions batch, long end) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, wearer_no, kind, device_time, received_at, stored_at, reading, detail, kept"
                        + " from dev_event where seq > ? and seq <= ? order by seq")) {
            select.setLong(1, batch.after());
            select.setLong(2, end);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.events.add(new DeviceEvent(
                            rows.getLong(1),
                            wearer(connection, rows.getInt(2)),
                            DeviceEvent.Kind.valueOf(rows.getString(3)),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getLong(6),
                            rows.getInt(7),
                            rows.getString(8),
                            rows.getInt(9) == 1));
                }
            }
        }
    }

    @Override
    public long newestDeviceTime(int device, long upTo) {
        return call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select device_time from dev_position where device_no = ? and seq <= ?"
                            + " order by device_time desc fetch first 1 rows only")) {
                select.setInt(1, device);
                select.setLong(2, upTo);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : Long.MIN_VALUE;
                }
            }
        });
    }

    @Override
    public AutoCloseable follow(Consumer<PositionBatch> listener) {
        followers.add(listener);
        return () -> followers.remove(listener);
    }

    /** Hands a committed batch to everybody who follows. */
    void publish(PositionBatch batch) {
        for (Consumer<PositionBatch> follower : followers) {
            try {
                follower.accept(batch);
            } catch (RuntimeException e) {
                LOG.error("A follower of the position journal failed; it will read the database instead", e);
            }
        }
    }

    @Override
    public List<LastPosition> last(Predicate<String> unit) {
        return call(connection -> {
            List<LastPosition> found = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select wearer_no, device_time, received_at, lat,"
                            + " lon, accuracy from dev_position where device_no = ? order by device_time desc"
                            + " fetch first 1 rows only")) {
                for (Map.Entry<Integer, String> worn : worn(connection, unit).entrySet()) {
                    select.setInt(1, worn.getKey());
                    try (ResultSet rows = select.executeQuery()) {
                        if (rows.next()) {
                            LastPosition last = lastPosition(connection, rows);
                            if (last.wearer().superviseeId().equals(worn.getValue())) {
                                found.add(last);
                            }
                        }
                    }
                }
            }
            return found;
        });
    }

    @Override
    public List<TrackPosition> track(String superviseeId, long from, long until, int max) {
        return call(connection -> {
            List<TrackPosition> found = new ArrayList<>();
            for (Wearer wearer : WearerBook.readOf(connection, superviseeId)) {
                readTrack(connection, wearer, from, until, max, found);
            }
            found.sort(Comparator.comparingLong(TrackPosition::deviceTime).thenComparingLong(TrackPosition::sequence));
            return found.size() > max ? List.copyOf(found.subList(0, max)) : found;
        });
    }

    private static void readTrack(
            Connection connection, Wearer wearer, long from, long until, int max, List<TrackPosition> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq, device_time, received_at, lat, lon,"
                + " accuracy, speed, quality from dev_position where device_no = ? and device_time >= ? and"
                + " device_time < ? and wearer_no = ? order by device_time, seq fetch first " + max + " rows only")) {
            select.setInt(1, wearer.device());
            select.setLong(2, from);
            select.setLong(3, until);
            select.setInt(4, wearer.number());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new TrackPosition(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getInt(4) / 1e7,
                            rows.getInt(5) / 1e7,
                            tenths(rows, 6),
                            tenths(rows, 7),
                            StoredPositions.isKept(rows.getInt(8))));
                }
            }
        }
    }

    private static double tenths(ResultSet row, int column) throws SQLException {
        int value = optional(row, column);
        return value == StoredPositions.UNKNOWN ? Double.NaN : value / 10.0;
    }

    /** Numbers of the devices worn now, with their wearers. */
    private static Map<Integer, String> worn(Connection connection, Predicate<String> unit) throws SQLException {
        Map<Integer, String> worn = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select d.device_no, a.supervisee_id, a.unit_id"
                        + " from dev_assignment a join dev_device d on d.id = a.device_id where a.to_at is null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (unit.test(rows.getString(3))) {
                    worn.put(rows.getInt(1), rows.getString(2));
                }
            }
        }
        return worn;
    }

    private LastPosition lastPosition(Connection connection, ResultSet row) throws SQLException {
        return new LastPosition(
                wearer(connection, row.getInt(1)),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4) / 1e7,
                row.getInt(5) / 1e7,
                tenths(row, 6));
    }

    private Wearer wearer(Connection connection, int number) throws SQLException {
        Wearer known = wearers.get(number);
        if (known == null) {
            for (Wearer wearer : WearerBook.readAll(connection)) {
                wearers.put(wearer.number(), wearer);
            }
            known = wearers.get(number);
        }
        return known;
    }

    private static int optional(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? StoredPositions.UNKNOWN : value;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private <T> T call(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreException("position journal: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }
}
