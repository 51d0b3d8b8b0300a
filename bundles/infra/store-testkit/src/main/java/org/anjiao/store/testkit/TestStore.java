package org.anjiao.store.testkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolingDataSource;

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

    private final ThreadTransactions transactions;
    private final DataSource dataSource;
    private final Runnable end;
    private final Map<String, LentUnit> units = new ConcurrentHashMap<>();

    private TestStore(DataSource database, Runnable end) {
        this.end = end;
        transactions = new ThreadTransactions(database);
        dataSource = JoiningDataSource.over(database, transactions);
    }

    /**
     * @param changelogs Liquibase changelogs on the class path, run in this order
     * @throws StoreException if a changelog is missing or wrong
     */
    public static TestStore withChangelogs(String... changelogs) {
        MemoryDatabase database = Template.copy(List.of(changelogs));
        return new TestStore(database.dataSource(), database::drop);
    }

    /**
     * The same over a database that the test has started and will stop, for what differs between databases.
     *
     * @throws StoreException if a changelog is missing or wrong
     */
    public static TestStore over(DataSource database, String... changelogs) {
        Changelogs.run(List.of(changelogs), database);
        PoolingDataSource<PoolableConnection> pool = Pool.over(database);
        return new TestStore(pool, () -> close(pool));
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
        return new LocalJpaTemplate(
                units.computeIfAbsent(unit, name -> LentUnit.lend(name, dataSource))
                        .factory(),
                transactions);
    }

    private static void close(PoolingDataSource<PoolableConnection> pool) {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new StoreException("connections could not be closed", e);
        }
    }

    @Override
    public void close() {
        units.values().forEach(LentUnit::close);
        end.run();
    }
}
