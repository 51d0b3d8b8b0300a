package org.anjiao.store.internal;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;

/** Publishes {@link JtaTransactions}. */
@Component(service = Transactions.class)
public final class TransactionsComponent implements Transactions {

    private final Transactions transactions;

    @Activate
    public TransactionsComponent(
            @Reference TransactionManager manager,
            @Reference TransactionSynchronizationRegistry registry,
            @Reference Coordinator coordinator) {
        transactions = new JtaTransactions(manager, registry, coordinator);
    }

    @Override
    public <T> T required(Work<T> work) {
        return transactions.required(work);
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    @Override
    public void afterCompletion(Consumer<Boolean> action) {
        transactions.afterCompletion(action);
    }

    @Override
    public <T> T independently(Work<T> work) {
        return transactions.independently(work);
    }

    @Override
    public boolean active() {
        return transactions.active();
    }

    @Override
    public <P extends Participant> P participant(Object key, Supplier<P> maker) {
        return transactions.participant(key, maker);
    }
}
