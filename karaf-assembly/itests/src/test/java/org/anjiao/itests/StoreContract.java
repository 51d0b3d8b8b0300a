package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.anjiao.itests.bundle.FirstEntity;
import org.anjiao.itests.bundle.SecondEntity;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.platform.store.Transactions.Participant;
import org.apache.aries.jpa.template.JpaTemplate;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What the store promises on every database. */
public abstract class StoreContract extends KarafTestSupport {

    private static final List<String> TABLES = List.of("itx_first", "itx_second", "itx_third");

    private JpaTemplate first;
    private JpaTemplate second;
    private DataSource dataSource;
    private Transactions transactions;
    private final String id = UUID.randomUUID().toString();

    /** The product name that JDBC reports for the database under test. */
    protected abstract String product();

    @Before
    public void installBundleWithTables() throws BundleException {
        Bundle bundle = context.installBundle("file:" + System.getProperty("anjiao.itests.bundle"));
        bundle.start();
        service(SchemaReady.class, "(domain=itests)");
        first = service(JpaTemplate.class, "(osgi.unit.name=anjiao-itests-first)");
        second = service(JpaTemplate.class, "(osgi.unit.name=anjiao-itests-second)");
        dataSource = service(DataSource.class, "(osgi.jndi.service.name=anjiao)");
        transactions = service(Transactions.class);
    }

    @Test
    public void runsOnTheDatabaseOfTheConfiguration() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertEquals(product(), connection.getMetaData().getDatabaseProductName());
        }
    }

    @Test
    public void entitiesAreWovenAtBuildTime() {
        List<String> interfaces = new ArrayList<>();
        for (Class<?> type : FirstEntity.class.getInterfaces()) {
            interfaces.add(type.getSimpleName());
        }
        assertTrue(interfaces.toString(), interfaces.contains("PersistenceWeaved"));
    }

    @Test
    public void twoUnitsAndJdbcStandTogether() {
        transactions.run(this::writeEverywhere);
        assertEquals(3, rowsInAllTables());
    }

    @Test
    public void twoUnitsAndJdbcFallTogether() {
        IllegalStateException refused = new IllegalStateException("refused");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    writeEverywhere();
                    throw refused;
                }));
        assertSame("rethrown unchanged", refused, thrown);
        assertEquals(0, rowsInAllTables());
    }

    @Test
    public void theCallersTransactionFallsWithAnInnerOne() {
        assertThrows(
                RuntimeException.class,
                () -> transactions.run(() -> {
                    writeEverywhere();
                    assertThrows(IllegalStateException.class, () -> transactions.run(StoreContract::refuse));
                }));
        assertEquals(0, rowsInAllTables());
    }

    @Test
    public void everyCallOfATransactionSeesTheSameEntities() {
        transactions.run(() -> {
            first.tx(manager -> manager.persist(new FirstEntity(id)));
            first.tx(manager -> assertNotNull(manager.find(FirstEntity.class, id)));
        });
    }

    @Test
    public void jdbcSeesWhatJpaHasFlushed() {
        transactions.run(() -> {
            first.tx(manager -> {
                manager.persist(new FirstEntity(id));
                manager.flush();
            });
            assertEquals(1, rows("itx_first"));
        });
    }

    @Test
    public void actionsWaitForTheCommitAndMayWriteThemselves() {
        List<String> done = new ArrayList<>();
        transactions.run(() -> {
            transactions.afterCommit(() -> {
                transactions.run(() -> insertThird(id));
                done.add("after");
            });
            first.tx(manager -> manager.persist(new FirstEntity(id)));
            assertTrue(done.isEmpty());
        });
        assertEquals(List.of("after"), done);
        assertEquals(1, rows("itx_third"));
    }

    @Test
    public void noActionAfterARollback() {
        List<String> done = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    transactions.afterCommit(() -> done.add("after"));
                    refuse();
                }));
        assertTrue(done.isEmpty());
    }

    @Test
    public void anIndependentTransactionStandsWhenTheCallersFalls() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    first.tx(manager -> manager.persist(new FirstEntity(id)));
                    transactions.independently(() -> {
                        insertThird(id);
                        return null;
                    });
                    refuse();
                }));
        assertEquals(0, rows("itx_first"));
        assertEquals(1, rows("itx_third"));
    }

    @Test
    public void aParticipantSeesTheEntitiesWrittenAndMayAddToThem() {
        List<Integer> seen = new ArrayList<>();
        transactions.run(() -> {
            first.tx(manager -> manager.persist(new FirstEntity(id)));
            Participant one = transactions.participant(this, () -> new Participant() {
                @Override
                public void beforeCommit() {
                    seen.add(rows("itx_first"));
                    insertThird(id);
                }
            });
            assertSame(one, transactions.participant(this, () -> new Participant() {}));
        });
        assertEquals(List.of(1), seen);
        assertEquals(1, rows("itx_third"));
    }

    @Test
    public void theNextTransactionIsNotBurdenedByAFailedOne() {
        assertThrows(IllegalStateException.class, () -> transactions.run(StoreContract::refuse));
        transactions.run(() -> insertThird(id));
        assertEquals(1, rows("itx_third"));
        assertFalse("a connection leaked out of its transaction", rows("itx_third") == 0);
    }

    private static void refuse() {
        throw new IllegalStateException("refused");
    }

    private void writeEverywhere() {
        first.tx(manager -> manager.persist(new FirstEntity(id)));
        insertThird(id);
        second.tx(manager -> manager.persist(new SecondEntity(id)));
    }

    private void insertThird(String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into itx_third(id) values (?)")) {
            insert.setString(1, key);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int rowsInAllTables() {
        return TABLES.stream().mapToInt(this::rows).sum();
    }

    private int rows(String table) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from " + table + " where id = ?")) {
            select.setString(1, id);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
