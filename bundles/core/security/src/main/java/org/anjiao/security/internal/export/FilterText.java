package org.anjiao.security.internal.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A filter as it stands in a column: as in the query of an address, ordered by names. */
final class FilterText {
    private FilterText() {}

    static String of(Map<String, String> filter) {
        return new TreeMap<>(filter)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** @param text null is how a database may give back an empty text */
    static Map<String, String> read(String text) {
        Map<String, String> filter = new TreeMap<>();
        if (text != null && !text.isEmpty()) {
            for (String entry : text.split("&", -1)) {
                int equals = entry.indexOf('=');
                filter.put(decoded(entry.substring(0, equals)), decoded(entry.substring(equals + 1)));
            }
        }
        return filter;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
