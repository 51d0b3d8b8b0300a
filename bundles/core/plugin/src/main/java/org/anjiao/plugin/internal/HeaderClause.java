package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of an OSGi header (OSGi Core R8, 3.2.4): {@code path;path;attribute=value;directive:=value}.
 *
 * @param paths at least one, without white space at the ends
 * @param parameters attributes, and directives with the colon at the end of their name
 */
record HeaderClause(List<String> paths, Map<String, String> parameters) {

    /**
     * Reads a header. Takes whatever comes, since the file is a stranger's: what is no clause becomes a path that no rule
     * allows.
     *
     * @param header null is a header without clauses
     */
    static List<HeaderClause> parse(String header) {
        List<HeaderClause> clauses = new ArrayList<>();
        if (header != null && !header.isBlank()) {
            split(header, ',').forEach(clause -> clauses.add(clause(clause)));
        }
        return clauses;
    }

    private static HeaderClause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = equalsSign(part);
            if (equals < 0) {
                paths.add(part.strip());
            } else {
                parameters.put(
                        part.substring(0, equals).strip(),
                        unquoted(part.substring(equals + 1).strip()));
            }
        }
        if (paths.isEmpty()) {
            paths.add(text.strip());
        }
        return new HeaderClause(List.copyOf(paths), parameters);
    }

    private static int equalsSign(String part) {
        int quote = part.indexOf('"');
        int equals = part.indexOf('=');
        return quote >= 0 && quote < equals ? -1 : equals;
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '"') {
                quoted = !quoted;
            } else if (next == separator && !quoted) {
                parts.add(text.substring(begin, at));
                begin = at + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
