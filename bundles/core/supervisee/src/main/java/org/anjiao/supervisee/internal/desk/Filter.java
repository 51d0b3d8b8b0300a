package org.anjiao.supervisee.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.Query;

/** Conditions of a query on records {@code r}, with the values of their parameters. */
public final class Filter {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    /** The field has that value; null does not restrict. */
    public Filter equal(String field, Object value) {
        String parameter = field.replace('.', '_');
        return on("r." + field + " = :" + parameter, parameter, value);
    }

    /** A condition with one parameter; a null value does not restrict. */
    public Filter on(String condition, String parameter, Object value) {
        if (value != null) {
            parts.add(condition);
            values.put(parameter, value);
        }
        return this;
    }

    /** A condition on whether there is a value; null does not restrict. */
    public Filter none(String field, Boolean wanted) {
        if (wanted != null) {
            parts.add("r." + field + " is " + (wanted ? "null" : "not null"));
        }
        return this;
    }

    /** A condition without parameters. */
    Filter that(String condition) {
        parts.add(condition);
        return this;
    }

    Filter with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    Filter copy() {
        Filter copy = new Filter();
        copy.parts.addAll(parts);
        copy.values.putAll(values);
        return copy;
    }

    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    void fill(Query query) {
        values.forEach(query::setParameter);
    }
}
