package org.anjiao.store.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions.Participant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction: its connection, one entity manager for each unit, and what waits for its end. */
final class LocalTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(LocalTransaction.class);

    private final Connection connection;
    private final Map<EntityManagerFactory, EntityManager> managers = new LinkedHashMap<>();
    private final List<Consumer<Boolean>> actions = new ArrayList<>();
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private boolean doomed;
    private boolean committed;

    LocalTransaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    EntityManager manager(EntityManagerFactory unit) {
        return managers.computeIfAbsent(unit, factory -> {
            EntityManager manager = factory.createEntityManager();
            manager.getTransaction().begin();
            return manager;
        });
    }

    /** Makes sure that the transaction cannot commit any more. */
    void doom() {
        doomed = true;
    }

    void afterCompletion(Consumer<Boolean> action) {
        actions.add(action);
    }

    @SuppressWarnings("unchecked")
    <P extends Participant> P participant(Object key, Supplier<P> maker) {
        Participant known = participants.get(key);
        if (known == null) {
            known = maker.get();
            participants.put(key, known);
        }
        return (P) known;
    }

    void commit() {
        if (doomed) {
            throw new StoreException("the transaction is marked for rollback", null);
        }
        try {
            managers.values().forEach(EntityManager::flush);
            List.copyOf(participants.values()).forEach(Participant::beforeCommit);
            managers.values().forEach(manager -> manager.getTransaction().commit());
            connection.commit();
            committed = true;
        } catch (PersistenceException | SQLException e) {
            throw new StoreException("could not commit", e);
        }
    }

    /** Rolls back what is not committed and gives everything free. */
    void close() {
        for (EntityManager manager : managers.values()) {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new StoreException("could not end the transaction", e);
        }
    }

    /** Tells the participants how it ended and runs the actions that waited for the end. */
    void announce() {
        participants.values().forEach(participant -> tell(participant::ended));
        actions.forEach(this::tell);
    }

    private void tell(Consumer<Boolean> action) {
        try {
            action.accept(committed);
        } catch (RuntimeException e) {
            LOG.warn("An action after a transaction failed", e);
        }
    }
}
