package org.anjiao.store.internal;

import java.sql.Connection;
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
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.anjiao.platform.store.StoreException;

/** Brings the tables of one changelog to their newest version; one at a time in this process. */
final class ChangelogRunner {
    private static final String EMBEDDED = "derby";

    private final DataSource dataSource;

    ChangelogRunner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param changelog path of the changelog within its bundle
     * @param owner class loader of that bundle
     * @throws StoreException if a change set fails; those before it stay
     */
    void run(String changelog, ClassLoader owner) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own extensions by the thread's class loader.
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = dataSource.getConnection()) {
            ResourceAccessor resources = new CompositeResourceAccessor(
                    new ClassLoaderResourceAccessor(owner),
                    new ClassLoaderResourceAccessor(Liquibase.class.getClassLoader()));
            // The default voice prints every step on the console.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(changelog, resources, connection));
        } catch (Exception e) {
            throw new StoreException("changelog " + changelog + " failed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(String changelog, ResourceAccessor resources, Connection connection)
            throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(changelog, resources, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        if (database.getShortName().equals(EMBEDDED)) {
            // Nobody else works on an embedded database: the lock is that of a start which was killed, and would be
            // waited for.
            liquibase.forceReleaseLocks();
        }
        liquibase.update(new Contexts());
    }
}
