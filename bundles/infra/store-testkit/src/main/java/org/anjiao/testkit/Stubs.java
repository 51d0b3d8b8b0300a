package org.anjiao.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Lets a test implement the few methods of a wide service that it needs. */
public final class Stubs {
    private Stubs() {}

    /**
     * A service of which only some methods work.
     *
     * @param partial has public methods of the same name and parameters for what is needed; of all others those that the service itself
     *     implements work, and the rest fail
     */
    public static <T> T of(Class<T> service, Object partial) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    Method target;
                    try {
                        target = partial.getClass().getMethod(method.getName(), method.getParameterTypes());
                    } catch (NoSuchMethodException e) {
                        if (method.isDefault()) {
                            return InvocationHandler.invokeDefault(proxy, method, arguments);
                        }
                        throw new UnsupportedOperationException(method.toString(), e);
                    }
                    target.setAccessible(true);
                    try {
                        return target.invoke(partial, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
