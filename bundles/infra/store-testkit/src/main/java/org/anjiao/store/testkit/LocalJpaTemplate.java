package org.anjiao.store.testkit;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.anjiao.platform.store.Transactions.Work;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** Runs JPA code in the thread's transaction, with one entity manager for a unit in each transaction. */
final class LocalJpaTemplate implements JpaTemplate {

    private final EntityManagerFactory unit;
    private final ThreadTransactions transactions;

    LocalJpaTemplate(EntityManagerFactory unit, ThreadTransactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        Work<R> joined = () -> code.apply(transactions.current().orElseThrow().manager(unit));
        return switch (type) {
            case Required -> transactions.required(joined);
            case RequiresNew -> transactions.requiresNew(joined);
            case Supports -> transactions.current().isPresent() ? joined.run() : withoutTransaction(code);
            default -> throw new UnsupportedOperationException("not needed by any bundle so far: " + type);
        };
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(type, manager -> {
            code.accept(manager);
            return null;
        });
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    private <R> R withoutTransaction(EmFunction<R> code) {
        EntityManager manager = unit.createEntityManager();
        try {
            return code.apply(manager);
        } finally {
            manager.close();
        }
    }
}
