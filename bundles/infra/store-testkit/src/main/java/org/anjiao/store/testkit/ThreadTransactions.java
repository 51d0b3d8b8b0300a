package org.anjiao.store.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions;

/** Transactions bound to the thread, one connection each; stands in for the container's transaction manager. */
final class ThreadTransactions implements Transactions {

    private final DataSource database;
    private final ThreadLocal<LocalTransaction> current = new ThreadLocal<>();

    ThreadTransactions(DataSource database) {
        this.database = database;
    }

    Optional<LocalTransaction> current() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public <T> T required(Work<T> work) {
        LocalTransaction joined = current.get();
        if (joined == null) {
            return requiresNew(work);
        }
        try {
            return work.run();
        } catch (RuntimeException | Error e) {
            joined.doom();
            throw e;
        }
    }

    @Override
    public <T> T independently(Work<T> work) {
        return requiresNew(work);
    }

    <T> T requiresNew(Work<T> work) {
        LocalTransaction suspended = current.get();
        LocalTransaction transaction = begin();
        current.set(transaction);
        try {
            T result = work.run();
            transaction.commit();
            return result;
        } finally {
            transaction.close();
            current.set(suspended);
            transaction.announce();
        }
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
    public void afterCompletion(Consumer<Boolean> action) {
        current().ifPresentOrElse(transaction -> transaction.afterCompletion(action), () -> action.accept(true));
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    @Override
    public <P extends Participant> P participant(Object key, Supplier<P> maker) {
        return current()
                .orElseThrow(() -> new IllegalStateException("no transaction"))
                .participant(key, maker);
    }

    private LocalTransaction begin() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return new LocalTransaction(connection);
        } catch (SQLException e) {
            throw new StoreException("could not begin a transaction", e);
        }
    }
}
