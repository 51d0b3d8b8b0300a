package org.anjiao.device.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** Runs plain SQL; takes part in the thread's transaction where there is one. */
final class Jdbc {
    private final DataSource database;

    Jdbc(DataSource database) {
        this.database = database;
    }

    <T> T call(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreException("device tables: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }
}
