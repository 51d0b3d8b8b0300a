package org.anjiao.soap.internal.registry;

/** What XML can carry of a text. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with U+FFFD for each character that XML 1.0 has no way to write, such as control characters. */
    static String carried(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        StringBuilder carried = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(carried::appendCodePoint);
        return carried.toString();
    }

    private static boolean allowed(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        return blank || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
