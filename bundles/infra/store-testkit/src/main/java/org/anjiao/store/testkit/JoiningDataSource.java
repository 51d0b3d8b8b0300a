package org.anjiao.store.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Gives the transaction's own connection to whoever asks within one, and keeps the asker from ending it. */
final class JoiningDataSource {

    private static final Set<String> LEFT_TO_THE_TRANSACTION = Set.of("close", "commit", "rollback", "setAutoCommit");

    private JoiningDataSource() {}

    static DataSource over(DataSource database, ThreadTransactions transactions) {
        return proxy(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection")
                    && transactions.current().isPresent()) {
                return shared(transactions.current().get().connection());
            }
            return call(database, method, arguments);
        });
    }

    private static Connection shared(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> LEFT_TO_THE_TRANSACTION.contains(method.getName())
                        ? null
                        : call(connection, method, arguments));
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return identity(self, method, arguments);
                    }
                    return invocation.invoke(method, arguments);
                }));
    }

    private static Object identity(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> self.getClass().getSimpleName() + "@" + System.identityHashCode(self);
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Invocation {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }
}
