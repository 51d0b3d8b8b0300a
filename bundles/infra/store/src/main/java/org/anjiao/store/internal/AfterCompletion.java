package org.anjiao.store.internal;

import java.util.function.Consumer;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an action once the transaction has ended, outside of it, so that the action may begin its own. */
record AfterCompletion(TransactionManager manager, Consumer<Boolean> action) implements Synchronization {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCompletion.class);

    @Override
    public void beforeCompletion() {
        // Nothing to do: the action belongs after the end.
    }

    @Override
    public void afterCompletion(int status) {
        try {
            manager.suspend();
            action.accept(status == Status.STATUS_COMMITTED);
        } catch (RuntimeException | SystemException e) {
            LOG.warn("An action after a transaction failed", e);
        }
    }
}
