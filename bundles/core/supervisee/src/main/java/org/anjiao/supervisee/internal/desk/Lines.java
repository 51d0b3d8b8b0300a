package org.anjiao.supervisee.internal.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Small lists that are read and written as a whole, in one column. */
public final class Lines {
    private static final String PART = "\u001f";
    private static final String LINE = "\u001e";

    private Lines() {}

    /** @param lines parts of each; null becomes empty */
    public static String join(Collection<List<String>> lines) {
        return lines.stream()
                .map(parts -> parts.stream().map(Lines::clean).collect(Collectors.joining(PART)))
                .collect(Collectors.joining(LINE));
    }

    /** The parts of each line. */
    public static List<List<String>> split(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(LINE, -1))
                .map(line -> List.of(line.split(PART, -1)))
                .toList();
    }

    private static String clean(String part) {
        return part == null ? "" : part.replace(PART, " ").replace(LINE, " ");
    }
}
