package org.anjiao.driver.watch.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.anjiao.device.spi.Frame;

/**
 * What stands in front of the content: {@code [VENDOR*ID*LEN*}, with some makers {@code [VENDOR*ID*INDEX*LEN*}.
 *
 * @param vendor the maker's mark, which the answers repeat
 * @param id the terminal's number
 * @param index the message's number, four digits; null with makers that have none
 * @param contentBegin where the content begins in the buffer read
 * @param contentLength how many bytes it has, without the closing bracket
 */
record Envelope(String vendor, String id, String index, int contentBegin, int contentLength) {
    private static final int SHORT = -1;
    private static final int WRONG = -2;

    private static final Envelope PARTIAL = new Envelope("", "", null, 0, SHORT);
    private static final Envelope NONE = new Envelope("", "", null, 0, WRONG);

    private static final int MAX_VENDOR = 4;
    private static final int MAX_ID = 20;

    /** Reads the envelope at {@code from}, which may not be {@linkplain #isWhole whole}. */
    static Envelope read(ByteBuffer bytes, int from) {
        if (bytes.get(from) != '[') {
            return NONE;
        }
        int vendorEnd = wordEnd(bytes, from + 1, MAX_VENDOR);
        int idEnd = vendorEnd < 0 ? vendorEnd : wordEnd(bytes, vendorEnd + 1, MAX_ID);
        int number = idEnd < 0 ? idEnd : number(bytes, idEnd + 1);
        if (number < 0) {
            return number == SHORT ? PARTIAL : NONE;
        }
        String vendor = text(bytes, from + 1, vendorEnd);
        String id = text(bytes, vendorEnd + 1, idEnd);
        int begin = idEnd + 6;
        int second = number(bytes, begin);
        if (second == SHORT) {
            // An envelope of either kind: a content so short that it ends here is told by its bracket.
            return PARTIAL;
        }
        return second == WRONG
                ? new Envelope(vendor, id, null, begin, number)
                : new Envelope(vendor, id, text(bytes, idEnd + 1, idEnd + 5), begin + 5, second);
    }

    /** Where the asterisk stands that ends a word of letters and digits. */
    private static int wordEnd(ByteBuffer bytes, int from, int longest) {
        for (int i = from; i <= from + longest; i++) {
            if (i >= bytes.limit()) {
                return SHORT;
            }
            if (bytes.get(i) == '*') {
                return i > from ? i : WRONG;
            }
            if (!isLetterOrDigit(bytes.get(i))) {
                return WRONG;
            }
        }
        return WRONG;
    }

    private static boolean isLetterOrDigit(byte value) {
        return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
    }

    /** Four hexadecimal digits and an asterisk. */
    private static int number(ByteBuffer bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            if (i >= bytes.limit()) {
                return SHORT;
            }
            int digit = Character.digit(bytes.get(i) & 0xFF, 16);
            if (digit < 0) {
                return WRONG;
            }
            value = value << 4 | digit;
        }
        if (from + 4 >= bytes.limit()) {
            return SHORT;
        }
        return bytes.get(from + 4) == '*' ? value : WRONG;
    }

    private static String text(ByteBuffer bytes, int begin, int end) {
        byte[] text = new byte[end - begin];
        for (int i = 0; i < text.length; i++) {
            text[i] = bytes.get(begin + i);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes are an envelope. */
    boolean isWhole() {
        return contentLength >= 0;
    }

    /** Whether the bytes so far can be the beginning of one. */
    boolean isPartial() {
        return contentLength == SHORT;
    }

    /** Where the closing bracket must stand in the buffer read. */
    int contentEnd() {
        return contentBegin + contentLength;
    }

    /** A frame to the terminal that sent this envelope. */
    Frame frame(String content) {
        String head = "[" + vendor + "*" + id + "*" + (index == null ? "" : index + "*");
        String frame = head + "%04X*".formatted(content.length()) + content + "]";
        return Frame.owning(frame.getBytes(StandardCharsets.ISO_8859_1));
    }
}
