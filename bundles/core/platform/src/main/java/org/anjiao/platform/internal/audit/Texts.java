package org.anjiao.platform.internal.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings texts into a form that a database gives back unchanged; else the chain would break by itself. */
final class Texts {
    private static final int VALUE = 1000;
    private static final int DETAILS = 16_000;

    private Texts() {}

    /** The text without control characters and broken surrogates, cut to a length in characters; null stays null. */
    static String plain(String text, int length) {
        if (text == null) {
            return null;
        }
        String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String visible = sound.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() <= length ? visible : cut(visible, length - 1) + "…";
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }

    /**
     * A JSON object in the order of its keys.
     *
     * @throws IllegalArgumentException if there is more than an entry can hold
     */
    static String json(Map<String, String> details) {
        String json = new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> quoted(detail.getKey()) + ":" + quoted(detail.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        if (json.length() > DETAILS) {
            throw new IllegalArgumentException("more details than an audit entry holds: " + details.keySet());
        }
        return json;
    }

    /** No control characters are left, so only these two need an escape. */
    private static String quoted(String text) {
        return '"' + plain(text, VALUE).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
