package org.anjiao.store.testkit;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A Derby database in memory, there until it is dropped. */
final class MemoryDatabase {

    private final String id = UUID.randomUUID().toString();

    private MemoryDatabase(String attribute) {
        EmbeddedDataSource derby = named();
        derby.setConnectionAttributes(attribute);
        try (Connection first = derby.getConnection()) {
            first.setAutoCommit(true);
        } catch (SQLException e) {
            throw new StoreException("no database with " + attribute, e);
        }
    }

    static MemoryDatabase empty() {
        return new MemoryDatabase("create=true");
    }

    /** @param backup as {@link #backUp} gave it */
    static MemoryDatabase copyOf(Path backup) {
        return new MemoryDatabase("createFrom=" + backup);
    }

    DataSource dataSource() {
        return named();
    }

    private EmbeddedDataSource named() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + id);
        return derby;
    }

    /** Writes all that it holds into a new folder in that one, and gives the new one. */
    Path backUp(Path folder) {
        try (Connection connection = dataSource().getConnection();
                CallableStatement backup = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
            return folder.resolve(id);
        } catch (SQLException e) {
            throw new StoreException("could not be backed up into " + folder, e);
        }
    }

    /** Begins to drop it. Derby sleeps for half a second over that, for which no test waits. */
    void drop() {
        Thread dropping = new Thread(this::dropNow, "drop-" + id);
        dropping.setDaemon(true);
        dropping.start();
    }

    private void dropNow() {
        EmbeddedDataSource derby = named();
        derby.setConnectionAttributes("drop=true");
        try (Connection unexpected = derby.getConnection()) {
            throw new IllegalStateException("database was not closed: " + unexpected);
        } catch (SQLException dropped) {
            // Derby reports a successful drop as an exception (08006).
        }
    }
}
