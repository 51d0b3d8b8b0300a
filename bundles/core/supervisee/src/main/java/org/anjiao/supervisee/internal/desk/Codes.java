package org.anjiao.supervisee.internal.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several codes or identifiers in one column, with blanks between them. */
public final class Codes {
    private Codes() {}

    public static String join(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    public static Set<String> split(String column) {
        return column == null || column.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(column.split(" ")));
    }

    public static <E extends Enum<E>> Set<E> split(Class<E> type, String column) {
        return split(column).stream().map(code -> Enum.valueOf(type, code)).collect(Collectors.toSet());
    }
}
