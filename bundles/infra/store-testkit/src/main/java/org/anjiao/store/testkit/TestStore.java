package org.anjiao.store.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
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
import org.anjiao.platform.store.Transactions;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * One fresh Derby database in memory, or a database that the test gives, with the tables of the given domains. JPA of any unit, plain JDBC and
 * {@link Transactions} share one transaction per thread, as in the container.
 *
 * <pre>{@code
 * try (TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml")) {
 *     var hazards = new HazardStore(store.jpa("anjiao-hazard"), store.dataSource(), store.transactions());
 * }
 * }</pre>
 */
public final class TestStore implements AutoCloseable {

    /** Held here, since the log manager keeps only weak references to loggers whose level was set. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private static final String IN_MEMORY = "memory:";

    private final String name;
    private final ThreadTransactions transactions;
    private final DataSource dataSource;
    private final Map<String, EntityManagerFactory> units = new ConcurrentHashMap<>();

    private TestStore(String name, DataSource database) {
        this.name = name;
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        transactions = new ThreadTransactions(database);
        dataSource = JoiningDataSource.over(database, transactions);
    }

    /**
     * @param changelogs Liquibase changelogs on the class path, run in this order
     * @throws StoreException if a changelog is missing or wrong
     */
    public static TestStore withChangelogs(String... changelogs) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(IN_MEMORY + UUID.randomUUID());
        derby.setCreateDatabase("create");
        return new TestStore(derby.getDatabaseName(), derby).with(changelogs);
    }

    /**
     * The same over a database that the test has started and will stop, for what differs between databases.
     *
     * @throws StoreException if a changelog is missing or wrong
     */
    public static TestStore over(DataSource database, String... changelogs) {
        return new TestStore("given-" + UUID.randomUUID(), database).with(changelogs);
    }

    private TestStore with(String... changelogs) {
        for (String changelog : changelogs) {
            run(changelog);
        }
        return this;
    }

    /** The shared data source; a connection taken within a transaction takes part in it. */
    public DataSource dataSource() {
        return dataSource;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** @param unit name of a persistence unit in a {@code META-INF/persistence.xml} on the class path */
    public JpaTemplate jpa(String unit) {
        return new LocalJpaTemplate(units.computeIfAbsent(unit, this::open), transactions);
    }

    @Override
    public void close() {
        units.values().forEach(EntityManagerFactory::close);
        if (name.startsWith(IN_MEMORY)) {
            drop();
        }
    }

    private void drop() {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(name);
        derby.setConnectionAttributes("drop=true");
        try (Connection unexpected = derby.getConnection()) {
            throw new IllegalStateException("database was not closed: " + unexpected);
        } catch (SQLException dropped) {
            // Derby reports a successful drop as an exception (08006).
        }
    }

    private EntityManagerFactory open(String unit) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", "");
        properties.put("javax.persistence.nonJtaDataSource", dataSource);
        properties.put("eclipselink.weaving", "static");
        properties.put("eclipselink.logging.level", "WARNING");
        // EclipseLink shares factories of one session name; every test has a database of its own.
        properties.put("eclipselink.session-name", unit + "-" + name);
        return Persistence.createEntityManagerFactory(unit, properties);
    }

    private void run(String changelog) {
        try (Connection connection = dataSource.getConnection()) {
            // Liquibase prints every step on the console unless it is given another voice.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(changelog, connection));
        } catch (Exception e) {
            throw new StoreException("changelog " + changelog + " failed", e);
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
