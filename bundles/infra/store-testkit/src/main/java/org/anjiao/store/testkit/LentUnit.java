package org.anjiao.store.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/**
 * A persistence unit that one store has after another, each with its own database of the same kind: to open a unit takes
 * longer than most tests. It remembers nothing of the store before.
 */
final class LentUnit implements AutoCloseable {

    private static final Map<Kind, Queue<LentUnit>> FREE = new ConcurrentHashMap<>();

    private record Kind(String unit, String database) {}

    private final Kind kind;
    private final AtomicReference<DataSource> database = new AtomicReference<>();
    private final EntityManagerFactory factory;

    private LentUnit(Kind kind, DataSource first) {
        this.kind = kind;
        database.set(first);
        factory = open();
    }

    /** @param unit name of a persistence unit in a {@code META-INF/persistence.xml} on the class path */
    static LentUnit lend(String unit, DataSource database) {
        Kind kind = new Kind(unit, product(database));
        LentUnit free = FREE.computeIfAbsent(kind, none -> new ConcurrentLinkedQueue<>())
                .poll();
        if (free == null) {
            return new LentUnit(kind, database);
        }
        free.database.set(database);
        return free;
    }

    private static String product(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new StoreException("the database does not say what it is", e);
        }
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** Gives it to the next. */
    @Override
    public void close() {
        factory.getCache().evictAll();
        database.set(null);
        FREE.get(kind).add(this);
    }

    private EntityManagerFactory open() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", "");
        properties.put("javax.persistence.nonJtaDataSource", whoseItIs());
        properties.put("eclipselink.weaving", "static");
        properties.put("eclipselink.logging.level", "WARNING");
        // EclipseLink shares factories of one session name; two stores may be open at a time.
        properties.put("eclipselink.session-name", kind.unit() + "-" + UUID.randomUUID());
        return Persistence.createEntityManagerFactory(kind.unit(), properties);
    }

    private DataSource whoseItIs() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(this, arguments);
                    }
                    try {
                        return method.invoke(database.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
