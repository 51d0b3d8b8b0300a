package org.anjiao.rest.internal.supervisee;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Caller;

/** Stands for a service: notes what is called, and answers with what was given. */
final class Calls {
    private final List<String> made = new ArrayList<>();
    private Object answer;

    <T> T on(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    made.add(method.getName() + " "
                            + Arrays.stream(arguments)
                                    .map(argument ->
                                            argument instanceof Caller caller ? caller.account() : "" + argument)
                                    .collect(Collectors.joining(" ")));
                    return answer;
                }));
    }

    Calls answering(Object given) {
        answer = given;
        return this;
    }

    /** The last call: its name, the caller's account and the other arguments. */
    String last() {
        return made.get(made.size() - 1);
    }
}
