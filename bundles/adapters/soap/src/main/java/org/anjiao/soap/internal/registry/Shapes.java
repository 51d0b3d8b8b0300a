package org.anjiao.soap.internal.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Occurs;
import org.anjiao.soap.internal.registry.Shape.Part;
import org.anjiao.soap.internal.registry.Shape.Scalar;

/** Finds the shapes of the types that one port speaks of, each once and under a name of its own. */
final class Shapes {
    private final Map<Type, Shape> known = new HashMap<>();
    private final Map<String, Shape> named = new TreeMap<>();

    /** What needs a definition in the port's schema, by name. */
    Map<String, Shape> named() {
        return named;
    }

    /**
     * An element that holds values of a type.
     *
     * @throws IllegalArgumentException if no value of it can stand in a message
     */
    Part part(String name, Type type, Function<Object, Object> value) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Map.class.isAssignableFrom(raw)) {
                return new Part(name, entry(arguments[0], arguments[1]), Occurs.MAP, value);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                Occurs occurs = Set.class.isAssignableFrom(raw) ? Occurs.SET : Occurs.LIST;
                return new Part(name, of(arguments[0]), occurs, value);
            }
        }
        boolean primitive = type instanceof Class<?> simple && simple.isPrimitive();
        return new Part(name, of(type), primitive ? Occurs.REQUIRED : Occurs.OPTIONAL, value);
    }

    private Shape of(Type type) {
        Scalar scalar = type instanceof Class<?> simple ? Scalars.of(simple) : null;
        if (scalar != null) {
            return scalar;
        }
        Shape shape = known.get(type);
        if (shape == null) {
            shape = defined(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape entry(Type key, Type value) {
        Part first = part("key", key, entry -> ((Map.Entry<?, ?>) entry).getKey());
        Part second = part("value", value, entry -> ((Map.Entry<?, ?>) entry).getValue());
        String name = simpleName(key) + "To" + simpleName(value) + "EntryType";
        return named.computeIfAbsent(
                name, n -> new Group(n, List.of(first, second), values -> new Entry(values[0], values[1])));
    }

    /** An entry of a map as it was read. */
    record Entry(Object key, Object value) {}

    private Shape defined(Type type) {
        Class<?> raw = raw(type);
        String name = simpleName(type) + "Type";
        Shape shape;
        if (raw.isEnum()) {
            shape = Scalars.constants(name, raw);
        } else if (raw.isRecord()) {
            shape = record(name, raw, bindings(type));
        } else if (raw.isInterface() && raw.getTypeParameters().length == 0) {
            shape = view(name, raw);
        } else {
            throw new IllegalArgumentException("No form in a message for " + type);
        }
        if (named.putIfAbsent(name, shape) != null) {
            throw new IllegalArgumentException("Two types are called " + name);
        }
        return shape;
    }

    private Group record(String name, Class<?> type, Map<TypeVariable<?>, Type> bindings) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .map(component -> part(
                        component.getName(),
                        bound(component.getGenericType(), bindings),
                        value -> called(component.getAccessor(), value)))
                .toList();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return new Group(name, parts, values -> made(type, parameters, values));
    }

    /** What a plug-in gives behind an interface: its answers, never sent in. */
    private Group view(String name, Class<?> type) {
        List<Part> parts = Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> part(method.getName(), method.getGenericReturnType(), value -> called(method, value)))
                .toList();
        return new Group(name, parts, null);
    }

    private static Map<TypeVariable<?>, Type> bindings(Type type) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        if (type instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = raw(type).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], generic.getActualTypeArguments()[i]);
            }
        }
        return bindings;
    }

    private static Type bound(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.get(variable);
        }
        if (type instanceof ParameterizedType generic && !bindings.isEmpty()) {
            return new BoundType(
                    raw(type),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(argument -> bound(argument, bindings))
                            .toList());
        }
        return type;
    }

    /** A generic type whose variables have been replaced. */
    private record BoundType(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> simple) {
            return simple;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        throw new IllegalArgumentException("No form in a message for " + type);
    }

    /** {@code Absence.Finding} is an AbsenceFinding, {@code Page<Leave>} a LeavePage. */
    private static String simpleName(Type type) {
        Class<?> raw = raw(type);
        String own = (raw.getDeclaringClass() == null ? "" : simpleName(raw.getDeclaringClass())) + raw.getSimpleName();
        return type instanceof ParameterizedType generic ? simpleName(generic.getActualTypeArguments()[0]) + own : own;
    }

    private static Object called(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type, Class<?>[] parameters, Object[] values) {
        try {
            return type.getDeclaredConstructor(parameters).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
