package org.anjiao.platform.export;

import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.platform.table.TableMedia;

/**
 * The wish to take a list away.
 *
 * @param list its path below {@code /api/v1}, with its templates, for example {@code visits}
 * @param filter what it is narrowed to: the values of its parameters by their names, null for what is not given; null and empty
 *     mean all of it
 * @param purpose what the file is needed for, 1 to 200 characters; stands on each of its pages
 */
public record NewExport(String list, Map<String, String> filter, TableMedia media, String purpose) {
    public NewExport {
        filter = filter == null ? Map.of() : given(filter);
    }

    private static Map<String, String> given(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
