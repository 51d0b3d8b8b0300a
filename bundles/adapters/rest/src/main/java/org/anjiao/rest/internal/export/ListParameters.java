package org.anjiao.rest.internal.export;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.BeanParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;

/** By what a list can be narrowed. */
final class ListParameters {
    /** The place in the list, of which a table has all. */
    private static final Set<String> PLACE = Set.of("cursor", "limit");

    private ListParameters() {}

    static Set<String> of(Method list) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : list.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field);
                }
            }
        }
        names.removeAll(PLACE);
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        PathParam path = parameter.getAnnotation(PathParam.class);
        if (query != null) {
            names.add(query.value());
        }
        if (path != null) {
            names.add(path.value());
        }
    }
}
