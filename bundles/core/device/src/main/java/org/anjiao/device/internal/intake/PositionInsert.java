package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.anjiao.device.internal.Jdbc;

/** The statement that stores positions, in the form that costs the database least. */
abstract class PositionInsert {
    private static final String COLUMNS = "seq, device_no, device_time, variant, wearer_no, lat, lon, altitude, speed,"
            + " course, accuracy, quality, sent_lat, sent_lon, received_at, stored_at";

    abstract void insert(StoredPositions rows) throws SQLException;

    abstract void clear() throws SQLException;

    static PositionInsert prepare(Connection connection) throws SQLException {
        return Jdbc.isPostgres(connection) ? new Arrays(connection) : new Rows(connection);
    }

    /** A JDBC batch. */
    private static final class Rows extends PositionInsert {
        private final PreparedStatement insert;

        Rows(Connection connection) throws SQLException {
            insert = connection.prepareStatement("insert into dev_position (" + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        @Override
        void insert(StoredPositions rows) throws SQLException {
            int size = rows.size();
            if (size == 0) {
                return;
            }
            for (int i = 0; i < size; i++) {
                insert.setLong(1, rows.sequences[i]);
                insert.setInt(2, rows.devices[i]);
                insert.setLong(3, rows.deviceTimes[i]);
                insert.setInt(4, rows.variants[i]);
                insert.setInt(5, rows.wearerNumbers[i]);
                insert.setInt(6, rows.latitudes[i]);
                insert.setInt(7, rows.longitudes[i]);
                set(8, rows.altitudes[i]);
                set(9, rows.speeds[i]);
                set(10, rows.courses[i]);
                set(11, rows.accuracies[i]);
                insert.setInt(12, rows.qualities[i]);
                set(13, rows.sentLatitudes[i]);
                set(14, rows.sentLongitudes[i]);
                insert.setLong(15, rows.receivedAt[i]);
                insert.setLong(16, rows.storedAt[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }

        private void set(int column, int value) throws SQLException {
            if (value == StoredPositions.UNKNOWN) {
                insert.setNull(column, Types.INTEGER);
            } else {
                insert.setInt(column, value);
            }
        }

        @Override
        void clear() throws SQLException {
            insert.clearBatch();
        }
    }

    /** One statement for the whole batch: PostgreSQL takes each column as one array. */
    private static final class Arrays extends PositionInsert {
        private final PreparedStatement insert;

        Arrays(Connection connection) throws SQLException {
            insert = connection.prepareStatement("insert into dev_position (" + COLUMNS + ")"
                    + " select a, b, c, d, e, f, g, nullif(h, " + StoredPositions.UNKNOWN + "), nullif(i, "
                    + StoredPositions.UNKNOWN + "), nullif(j, " + StoredPositions.UNKNOWN + "), nullif(k, "
                    + StoredPositions.UNKNOWN + "), l, nullif(m, " + StoredPositions.UNKNOWN + "), nullif(n, "
                    + StoredPositions.UNKNOWN + "), o, p from unnest(?::bigint[], ?::int[], ?::bigint[], ?::int[],"
                    + " ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[],"
                    + " ?::int[], ?::bigint[], ?::bigint[]) as r(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)");
        }

        @Override
        void insert(StoredPositions rows) throws SQLException {
            int size = rows.size();
            if (size == 0) {
                return;
            }
            set(1, rows.sequences, size);
            set(2, rows.devices, size);
            set(3, rows.deviceTimes, size);
            set(4, rows.variants, size);
            set(5, rows.wearerNumbers, size);
            set(6, rows.latitudes, size);
            set(7, rows.longitudes, size);
            set(8, rows.altitudes, size);
            set(9, rows.speeds, size);
            set(10, rows.courses, size);
            set(11, rows.accuracies, size);
            set(12, rows.qualities, size);
            set(13, rows.sentLatitudes, size);
            set(14, rows.sentLongitudes, size);
            set(15, rows.receivedAt, size);
            set(16, rows.storedAt, size);
            insert.executeUpdate();
        }

        private void set(int parameter, int[] column, int size) throws SQLException {
            insert.setObject(parameter, java.util.Arrays.copyOf(column, size));
        }

        private void set(int parameter, long[] column, int size) throws SQLException {
            insert.setObject(parameter, java.util.Arrays.copyOf(column, size));
        }

        @Override
        void clear() {
            // Nothing is collected before it is sent.
        }
    }
}
