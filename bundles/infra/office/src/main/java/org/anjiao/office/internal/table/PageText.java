package org.anjiao.office.internal.table;

/** A text above or below each page of a worksheet (ECMA-376 part 1, 18.3.1.46): 255 characters, in which {@code &} is a sign. */
final class PageText {
    /** What the library puts before it stays below the rest. */
    private static final int ROOM = 220;

    private static final String CUT = "…";

    private PageText() {}

    static String of(String text) {
        StringBuilder room = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String part = text.charAt(i) == '&' ? "&&" : text.substring(i, i + 1);
            if (room.length() + part.length() > ROOM - CUT.length()) {
                return room + CUT;
            }
            room.append(part);
        }
        return room.toString();
    }
}
