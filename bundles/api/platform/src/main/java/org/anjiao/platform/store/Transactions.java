package org.anjiao.platform.store;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts several services' writes into one database transaction. JPA templates and plain JDBC connections of the
 * shared data source used inside the work all take part, whichever bundle they belong to.
 */
@ProviderType
public interface Transactions {

    /**
     * Does the work in the caller's transaction, or in a new one that is committed when the work returns.
     *
     * @param work what must stand or fall as a whole
     * @return what the work returned; may be null where the work returns null
     * @throws RuntimeException whatever the work threw, unchanged; the transaction, the caller's too, is then
     *     rolled back
     * @throws StoreException if the transaction could not be begun or committed
     */
    <T> T required(Work<T> work);

    /** As {@link #required} for work without a result. */
    default void run(Runnable work) {
        required(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Lets an action happen only if and when the current transaction has committed, for instance a notification.
     * Outside any transaction it happens at once. An exception of the action is logged and goes no further: what
     * is committed cannot be undone.
     */
    void afterCommit(Runnable action);

    /**
     * Lets an action happen when the current transaction has ended, whichever way; it is told whether it was committed.
     * Outside any transaction it happens at once, as after a commit.
     */
    void afterCompletion(Consumer<Boolean> action);

    /**
     * Does the work in a transaction of its own that stands even if the caller's is rolled back, for instance the record
     * of a refusal. For plain JDBC only.
     */
    <T> T independently(Work<T> work);

    /** Whether the calling thread is within a transaction. */
    boolean active();

    /**
     * Lets somebody accompany the current transaction to its end.
     *
     * @param key whoever asks again with the same key in the same transaction gets the same participant
     * @param maker makes the participant at the first call in this transaction
     * @throws IllegalStateException outside any transaction
     */
    <P extends Participant> P participant(Object key, Supplier<P> maker);

    /** Accompanies one transaction. */
    @ConsumerType
    interface Participant {
        /**
         * Takes part as the last before the commit, when entities have been written: what is locked here is locked
         * for the shortest time. Not called when the transaction is rolled back.
         *
         * @throws RuntimeException rolls the transaction back
         */
        default void beforeCommit() {}

        /** Learns how the transaction ended; called exactly once, outside of it. An exception is only logged. */
        default void ended(boolean committed) {}
    }

    /** What is done within a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run();
    }
}
