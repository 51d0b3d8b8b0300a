package org.anjiao.soap.internal.registry;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anjiao.platform.security.Caller;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Part;

/**
 * One interface of the registry as a web service: each method an operation of its name, whose element holds the parameters
 * under their names; the answer stands in {@code return}. The caller is no parameter: they sign in.
 */
final class Port {
    private static final String NAMESPACE = "http://anjiao.org/ws/%s/v1";

    private final Class<?> api;
    private final Shapes shapes = new Shapes();
    private final Map<String, Operation> operations = new TreeMap<>();

    /** A method, and what its messages hold. */
    record Operation(String name, Method method, Group request, Group response) {
        boolean takesCaller() {
            return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
        }
    }

    /** @throws IllegalArgumentException for an interface with a method that cannot be carried */
    Port(Class<?> api) {
        this.api = api;
        for (Method method : Carried.methods(api)) {
            if (operations.put(method.getName(), operation(method)) != null) {
                throw new IllegalArgumentException("Two operations are called " + method);
            }
        }
    }

    Class<?> api() {
        return api;
    }

    /** Such as {@code Leaves}. */
    String name() {
        return api.getSimpleName();
    }

    /** Of an interface, such as {@code due-list}. */
    static String address(Class<?> api) {
        return api.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    String namespace() {
        return NAMESPACE.formatted(address(api));
    }

    /** By name. */
    Map<String, Operation> operations() {
        return operations;
    }

    /** The types that the messages speak of, by name. */
    Map<String, Shape> types() {
        return shapes.named();
    }

    private Operation operation(Method method) {
        List<Part> parts = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType() != Caller.class) {
                int index = parts.size();
                parts.add(shapes.part(
                        parameter.getName(),
                        parameter.getParameterizedType(),
                        arguments -> ((Object[]) arguments)[index]));
            }
        }
        List<Part> answer = method.getReturnType() == void.class
                ? List.of()
                : List.of(shapes.part("return", method.getGenericReturnType(), values -> ((Object[]) values)[0]));
        return new Operation(
                method.getName(),
                method,
                new Group(null, List.copyOf(parts), arguments -> arguments),
                new Group(null, answer, values -> values));
    }
}
