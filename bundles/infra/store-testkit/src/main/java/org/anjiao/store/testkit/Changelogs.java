package org.anjiao.store.testkit;

import java.sql.Connection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.anjiao.platform.store.StoreException;

/** Liquibase, which says nothing unless something is wrong. */
final class Changelogs {

    /** Held here, since the log manager keeps only weak references to loggers whose level was set. */
    private static final Logger LOG = Logger.getLogger("liquibase");

    private Changelogs() {}

    /** @throws StoreException if a changelog is missing or wrong */
    static void run(List<String> changelogs, DataSource database) {
        LOG.setLevel(Level.WARNING);
        for (String changelog : changelogs) {
            try (Connection connection = database.getConnection()) {
                // Liquibase prints every step on the console unless it is given another voice.
                Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(changelog, connection));
            } catch (Exception e) {
                throw new StoreException("changelog " + changelog + " failed", e);
            }
        }
    }

    private static void update(String changelog, Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts());
    }
}
