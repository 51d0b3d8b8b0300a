package org.anjiao.device.internal.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.anjiao.device.internal.Jdbc;

/** Deletes from the front of the journal's tables, whose keys grow with time. */
final class RetentionStore {
    private final Jdbc jdbc;

    RetentionStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /**
     * Deletes the oldest rows, up to the first that is not due.
     *
     * @param before rows stored before this instant are due
     * @param passed the greatest key that may go
     * @param most rows at once
     */
    Deletion deleteOldest(KeptTable table, Instant before, long passed, int most) {
        return jdbc.call(connection -> {
            Front front = front(connection, table, before.toEpochMilli(), passed, most);
            if (front.rows() == 0) {
                return Deletion.NOTHING;
            }
            int deleted = delete(connection, table, front);
            if (deleted != front.rows()) {
                throw new SQLException(table.table() + ": " + deleted + " rows in the place of " + front.rows());
            }
            return front.deletion(null);
        });
    }

    private static Front front(Connection connection, KeptTable table, long before, long passed, int most)
            throws SQLException {
        Front front = new Front(table.hasItems());
        try (PreparedStatement select = connection.prepareStatement(table.oldest(most))) {
            select.setLong(1, Math.min(passed, last(connection, table)));
            try (ResultSet rows = select.executeQuery()) {
                front.read(rows, before);
            }
        }
        return front;
    }

    /** The greatest key that may go, before consumers are asked. */
    static long last(Connection connection, KeptTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.last());
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int delete(Connection connection, KeptTable table, Front front) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(table.delete())) {
            delete.setLong(1, front.key());
            if (table.hasItems()) {
                delete.setLong(2, front.key());
                delete.setInt(3, front.item());
            }
            return delete.executeUpdate();
        }
    }
}
