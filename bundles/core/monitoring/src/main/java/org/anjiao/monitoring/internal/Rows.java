package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** Plain SQL; takes part in the thread's transaction where there is one. */
final class Rows {
    /** Rows that one step of {@link #scan} reads. */
    static final int SCAN = 500;

    private Rows() {}

    /** @param what is read or written, for the message of a failure */
    static <T> T call(DataSource database, String what, Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreException(what + ": " + e.getMessage(), e);
        }
    }

    static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    /** Sets a number, or null for NaN. */
    static void set(PreparedStatement statement, int column, double value) throws SQLException {
        if (Double.isNaN(value)) {
            statement.setNull(column, Types.DOUBLE);
        } else {
            statement.setDouble(column, value);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }

    static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    @FunctionalInterface
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Up to {@code limit} rows that are wanted and come after a cursor, in the descending order of their identifiers.
     *
     * @param sql begins with one parameter, the identifier before which it reads, and reads at most {@link #SCAN} rows
     * @param cursor null for the begin
     * @param further its further parameters
     */
    static <T> List<T> scan(
            DataSource database,
            String sql,
            Row<T> row,
            Function<T, String> id,
            Predicate<T> wanted,
            String cursor,
            int limit,
            Object... further) {
        return call(database, "a list", connection -> {
            List<T> found = new ArrayList<>();
            // Identifiers are hexadecimal digits.
            String from = cursor == null ? "g" : cursor;
            int scanned;
            do {
                scanned = 0;
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setString(1, from);
                    for (int i = 0; i < further.length; i++) {
                        select.setObject(i + 2, further[i]);
                    }
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next() && found.size() < limit) {
                            T item = row.read(rows);
                            from = id.apply(item);
                            scanned++;
                            if (wanted.test(item)) {
                                found.add(item);
                            }
                        }
                    }
                }
            } while (scanned == SCAN && found.size() < limit);
            return found;
        });
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
