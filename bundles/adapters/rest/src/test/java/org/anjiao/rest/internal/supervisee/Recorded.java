package org.anjiao.rest.internal.supervisee;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A service that writes down how it is called and answers as it is told. */
final class Recorded {
    final List<String> calls = new ArrayList<>();

    /** @param answer by the name of the method */
    <T> T as(Class<T> service, Function<String, Object> answer) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    calls.add(method.getName() + Arrays.asList(given).subList(Math.min(1, given.length), given.length));
                    return answer.apply(method.getName());
                }));
    }
}
