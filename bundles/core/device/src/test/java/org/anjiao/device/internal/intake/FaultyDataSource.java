package org.anjiao.device.internal.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that goes away when told, and can lose the confirmation of a commit that it has carried out. */
final class FaultyDataSource {
    private volatile boolean away;
    private volatile boolean loseConfirmation;
    private int refusals;

    synchronized void goAway() {
        away = true;
        refusals = 0;
    }

    /** Waits until so many calls have been refused since it went away. */
    synchronized void awaitRefusals(int wanted) throws InterruptedException {
        while (refusals < wanted) {
            wait();
        }
    }

    private synchronized void refuse() throws SQLException {
        refusals++;
        notifyAll();
        throw new SQLException("the database is away", "08006");
    }

    void comeBack() {
        away = false;
    }

    void loseNextConfirmation() {
        loseConfirmation = true;
    }

    DataSource over(DataSource database) {
        return proxy(DataSource.class, database, false);
    }

    private <T> T proxy(Class<T> type, Object target, boolean connection) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    String name = method.getName();
                    if (away && !name.equals("close") && !name.equals("isClosed")) {
                        refuse();
                    }
                    if (away && name.equals("close") && target instanceof Connection broken) {
                        // What a real server does with the transaction of a client that is gone.
                        broken.rollback();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (connection && name.equals("commit") && loseConfirmation) {
                            loseConfirmation = false;
                            throw new SQLException("the connection broke", "08006");
                        }
                        return result instanceof Connection opened ? proxy(Connection.class, opened, true) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
