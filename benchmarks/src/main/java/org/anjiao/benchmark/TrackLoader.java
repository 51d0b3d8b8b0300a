package org.anjiao.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import org.anjiao.device.internal.partition.PartitionedTable;
import org.anjiao.device.internal.partition.Partitions;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills {@code dev_position} as the intake would have: minute after minute, each person once in each of them. */
final class TrackLoader {
    private static final String INTO = "dev_position (seq, device_no, device_time, variant, wearer_no, lat, lon,"
            + " speed, accuracy, quality, received_at, stored_at)";
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short COLUMNS = 12;
    private static final int MINUTES_A_TRANSACTION = 1_000;

    private final DataSource database;
    private final long start;
    private final Random random = new Random(1);
    private final int[] latitudes = new int[TrackBenchmark.PERSONS];
    private final int[] longitudes = new int[TrackBenchmark.PERSONS];
    private long sequence;

    TrackLoader(DataSource database, Instant start) {
        this.database = database;
        this.start = start.toEpochMilli();
        Arrays.fill(latitudes, 342_500_000);
        Arrays.fill(longitudes, 1_089_500_000);
    }

    static String superviseeId(int person) {
        return String.format("00000000-0000-7000-8000-%012d", person + 1);
    }

    void load(int minutes) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            wearers(connection);
            Partitions partitions = Partitions.over(connection);
            boolean copies = connection.isWrapperFor(PGConnection.class);
            for (int minute = 0; minute < minutes; minute += MINUTES_A_TRANSACTION) {
                int until = Math.min(minutes, minute + MINUTES_A_TRANSACTION);
                partitions.cover(PartitionedTable.POSITIONS, time(minute, 0));
                partitions.cover(PartitionedTable.POSITIONS, time(until, 0));
                if (copies) {
                    copy(connection, minute, until);
                } else {
                    insert(connection, minute, until);
                }
                connection.commit();
            }
        }
    }

    private static void wearers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into dev_wearer (wearer_no, device_no,"
                + " device_id, supervisee_id, unit_id, order_id) values (?, ?, ?, ?, 'unit', 'order')")) {
            for (int person = 0; person < TrackBenchmark.PERSONS; person++) {
                insert.setInt(1, person + 1);
                insert.setInt(2, person + 1);
                insert.setString(3, superviseeId(person));
                insert.setString(4, superviseeId(person));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private long time(int minute, int person) {
        return start + minute * 60_000L + person * 59L;
    }

    private void walk(int person) {
        latitudes[person] += random.nextInt(4_001) - 2_000;
        longitudes[person] += random.nextInt(4_001) - 2_000;
    }

    /** Columns of four bytes are written as such; PostgreSQL takes them as they are. */
    private void copy(Connection connection, int from, int until) throws SQLException, IOException {
        try (OutputStream copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + INTO + " from stdin with (format binary)", 1 << 16)) {
            ByteBuffer bytes = ByteBuffer.allocate(256);
            copy.write(SIGNATURE);
            copy.write(new byte[8]);
            for (int minute = from; minute < until; minute++) {
                for (int person = 0; person < TrackBenchmark.PERSONS; person++) {
                    row(bytes.clear(), time(minute, person), person);
                    copy.write(bytes.array(), 0, bytes.position());
                }
            }
            copy.write(bytes.clear().putShort((short) -1).array(), 0, 2);
        }
    }

    private void row(ByteBuffer row, long time, int person) {
        walk(person);
        row.putShort(COLUMNS);
        put(row, ++sequence);
        put(row, person + 1);
        put(row, time);
        put(row, 31 * latitudes[person] + longitudes[person]);
        put(row, person + 1);
        put(row, latitudes[person]);
        put(row, longitudes[person]);
        put(row, 45);
        put(row, 100);
        put(row, 2_304);
        put(row, time + 1_500);
        put(row, time + 1_505);
    }

    private static void put(ByteBuffer row, int value) {
        row.putInt(Integer.BYTES).putInt(value);
    }

    private static void put(ByteBuffer row, long value) {
        row.putInt(Long.BYTES).putLong(value);
    }

    private void insert(Connection connection, int from, int until) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + INTO + " values (?, ?, ?, ?, ?, ?, ?, 45, 100, 2304, ?, ?)")) {
            for (int minute = from; minute < until; minute++) {
                for (int person = 0; person < TrackBenchmark.PERSONS; person++) {
                    walk(person);
                    long time = time(minute, person);
                    insert.setLong(1, ++sequence);
                    insert.setInt(2, person + 1);
                    insert.setLong(3, time);
                    insert.setInt(4, 31 * latitudes[person] + longitudes[person]);
                    insert.setInt(5, person + 1);
                    insert.setInt(6, latitudes[person]);
                    insert.setInt(7, longitudes[person]);
                    insert.setLong(8, time + 1_500);
                    insert.setLong(9, time + 1_505);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
