package org.anjiao.device.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** Runs plain SQL; takes part in the thread's transaction where there is one. */
public final class Jdbc {
    private final DataSource database;

    public Jdbc(DataSource database) {
        this.database = database;
    }

    /** The query's result. */
    public <T> T call(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new StoreException("device tables: " + e.getMessage(), e);
        }
    }

    /** Whether the connection is one to PostgreSQL; Derby otherwise. */
    public static boolean isPostgres(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** Work on a connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Connection connection) throws SQLException;
    }
}
