package org.anjiao.store.internal;

import javax.transaction.InvalidTransactionException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.anjiao.platform.store.Transactions.Participant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the transaction's end on to a participant, outside of the transaction, so that it may begin its own. */
record Accompany(TransactionManager manager, Participant participant) implements Synchronization {

    private static final Logger LOG = LoggerFactory.getLogger(Accompany.class);

    @Override
    public void beforeCompletion() {
        participant.beforeCommit();
    }

    @Override
    public void afterCompletion(int status) {
        try {
            Transaction ended = manager.suspend();
            try {
                participant.ended(status == Status.STATUS_COMMITTED);
            } finally {
                if (ended != null) {
                    manager.resume(ended);
                }
            }
        } catch (RuntimeException | SystemException | InvalidTransactionException e) {
            LOG.warn("A participant failed after the end of a transaction", e);
        }
    }
}
