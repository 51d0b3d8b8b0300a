package org.anjiao.store.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.InvalidTransactionException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.CoordinationException;
import org.osgi.service.coordinator.Coordinator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of the container's transaction manager. A coordination encloses each of them, because a JPA template
 * keeps its entity manager in the outermost coordination: so all JPA calls of a transaction see each other's
 * entities.
 */
final class JtaTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);
    private static final long NO_TIMEOUT = 0;

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final Coordinator coordinator;

    JtaTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry, Coordinator coordinator) {
        this.manager = manager;
        this.registry = registry;
        this.coordinator = coordinator;
    }

    @Override
    public <T> T required(Work<T> work) {
        return inTransaction() ? join(work) : begin(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCompletion(committed -> {
            if (committed) {
                action.run();
            }
        });
    }

    @Override
    public <T> T independently(Work<T> work) {
        try {
            Transaction suspended = manager.suspend();
            try {
                return begin(work);
            } finally {
                if (suspended != null) {
                    manager.resume(suspended);
                }
            }
        } catch (InvalidTransactionException | SystemException e) {
            throw new StoreException("the caller's transaction could not be set aside", e);
        }
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        if (!inTransaction()) {
            action.accept(true);
            return;
        }
        try {
            manager.getTransaction().registerSynchronization(new AfterCompletion(manager, action));
        } catch (RollbackException e) {
            LOG.debug("The transaction is to be rolled back already", e);
            action.accept(false);
        } catch (SystemException e) {
            throw new StoreException("could not take part in the transaction", e);
        }
    }

    @Override
    public boolean active() {
        return inTransaction();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <P extends Participant> P participant(Object key, Supplier<P> maker) {
        if (!inTransaction()) {
            throw new IllegalStateException("no transaction");
        }
        P known = (P) registry.getResource(key);
        if (known == null) {
            known = maker.get();
            registry.putResource(key, known);
            // Interposed: JPA has flushed its entities by the time it is called.
            registry.registerInterposedSynchronization(new Accompany(manager, known));
        }
        return known;
    }

    private boolean inTransaction() {
        try {
            return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new StoreException("the transaction manager does not answer", e);
        }
    }

    private <T> T join(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | Error e) {
            doom(e);
            throw e;
        }
    }

    private <T> T begin(Work<T> work) {
        Coordination coordination = coordinator.begin("org.anjiao.store", NO_TIMEOUT);
        try {
            manager.begin();
            T result = runOrRollBack(work);
            manager.commit();
            return result;
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new StoreException("the transaction could not be completed", e);
        } finally {
            end(coordination);
        }
    }

    private <T> T runOrRollBack(Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    private void doom(Throwable reason) {
        try {
            manager.setRollbackOnly();
        } catch (SystemException | IllegalStateException e) {
            reason.addSuppressed(e);
        }
    }

    private void rollBack(Throwable reason) {
        try {
            manager.rollback();
        } catch (SystemException | IllegalStateException e) {
            reason.addSuppressed(e);
        }
    }

    private static void end(Coordination coordination) {
        try {
            coordination.end();
        } catch (CoordinationException e) {
            LOG.warn("A coordination did not end well; the transaction itself has ended", e);
        }
    }
}
