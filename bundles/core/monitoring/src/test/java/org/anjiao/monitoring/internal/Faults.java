package org.anjiao.monitoring.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;

/** A database whose commits fail now and then, with or without having been carried out. */
final class Faults {
    private boolean failBefore;
    private boolean failAfter;

    void pick(Random random) {
        failBefore = random.nextInt(5) == 0;
        failAfter = random.nextInt(5) == 0;
    }

    void none() {
        failBefore = false;
        failAfter = false;
    }

    DataSource over(DataSource database) {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit && failBefore) {
                        failBefore = false;
                        throw new SQLException("the connection broke before the commit", "08006");
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (commit && failAfter) {
                            failAfter = false;
                            throw new SQLException("the connection broke after the commit", "08006");
                        }
                        return result instanceof Connection opened ? proxy(Connection.class, opened) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
