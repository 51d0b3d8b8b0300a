package org.anjiao.rest.internal.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;

/** A method of a resource that gives a list: its rows, its name, and how its pages are turned. */
public final class ListMethod {
    private final String key;
    private final Method method;
    private final Exported exported;

    private ListMethod(Class<?> resource, Method method) {
        this.method = method;
        exported = method.getAnnotation(Exported.class);
        Path below = method.getAnnotation(Path.class);
        String root = resource.getAnnotation(Path.class).value();
        key = below == null ? root : root + "/" + below.value();
    }

    /** Empty for a method that is not {@link Exported}. */
    public static Optional<ListMethod> of(Class<?> resource, Method method) {
        return method.isAnnotationPresent(Exported.class)
                ? Optional.of(new ListMethod(resource, method))
                : Optional.empty();
    }

    /** The path of the list below {@code /api/v1}, with its templates. */
    public String key() {
        return key;
    }

    /** Whether a row tells of a person. */
    public boolean personal() {
        return exported.personal();
    }

    /** Whether the path holds a parameter of that name. */
    public boolean hasTemplate(String name) {
        return key.contains("{" + name + "}");
    }

    /**
     * Refuses what the list would not heed: a filter that is not applied shows more than was approved.
     *
     * @throws ProblemException {@code FIELD_INVALID}, {@code FIELD_REQUIRED}
     */
    void check(Map<String, String> filter) {
        Set<String> known = ListParameters.of(method);
        for (String name : filter.keySet()) {
            if (!known.contains(name)) {
                throw new ProblemException(CommonProblem.FIELD_INVALID, "filter." + name, "filter." + name, known);
            }
        }
        for (String name : known) {
            if (hasTemplate(name) && filter.getOrDefault(name, "").isBlank()) {
                throw CommonProblem.required("filter." + name);
            }
        }
    }

    /** The record that a row shows. */
    Class<?> rows() {
        if (exported.rows() != Page.class) {
            return exported.rows();
        }
        ParameterizedType list = (ParameterizedType) method.getGenericReturnType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    /** The same call for the page that begins at the cursor; lists without pages are left as they are. */
    public Object[] turned(Object[] arguments, String cursor) {
        Object[] turned = arguments.clone();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            QueryParam query = parameters[i].getAnnotation(QueryParam.class);
            if (turned[i] instanceof Paged paged) {
                paged.turnTo(cursor, Page.MAX_LIMIT);
            } else if (query != null && query.value().equals("cursor")) {
                turned[i] = cursor;
            } else if (query != null && query.value().equals("limit")) {
                turned[i] = Page.MAX_LIMIT;
            }
        }
        return turned;
    }

    /** The rows of an answer. */
    public Page<?> page(Object answer) {
        Object list = answer instanceof Response response ? response.getEntity() : answer;
        Object rows = exported.in().isEmpty() ? list : part(list);
        return rows instanceof Page<?> page ? page : new Page<>((List<?>) rows, null);
    }

    private Object part(Object whole) {
        try {
            return whole.getClass().getMethod(exported.in()).invoke(whole);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(whole.getClass() + " has no " + exported.in(), e);
        }
    }
}
