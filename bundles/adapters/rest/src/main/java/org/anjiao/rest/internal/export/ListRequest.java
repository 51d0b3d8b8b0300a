package org.anjiao.rest.internal.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.core.MultivaluedMap;
import org.anjiao.platform.Page;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableMedia;

/**
 * A list that is asked for as a table.
 *
 * @param parameters of the request, the path's and the query's
 * @param approval what lets the table leave; null where it is asked for directly
 */
public record ListRequest(
        Caller caller,
        ListMethod list,
        TableMedia media,
        List<Locale> languages,
        MultivaluedMap<String, String> parameters,
        ExportRequest approval) {
    /** Gives a page of the list by calling the resource. */
    public interface Pages {
        /** @param cursor null for the first page */
        Page<?> from(String cursor) throws Exception;
    }

    /** Null if it is not given. */
    String parameter(String name) {
        return parameters.getFirst(name);
    }

    /** What the list was narrowed to. */
    Map<String, String> filter() {
        Map<String, String> filter = new TreeMap<>();
        parameters.forEach((name, values) -> filter.put(name, String.join(",", values)));
        filter.keySet().removeAll(List.of("cursor", "limit", "media"));
        return filter;
    }
}
