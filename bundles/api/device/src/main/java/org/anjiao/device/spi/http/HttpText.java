package org.anjiao.device.spi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/** The layout that request and response share: a first line, fields, an empty line, the body. */
final class HttpText {
    static final String CONTENT_LENGTH = "content-length";
    private static final String TRANSFER_ENCODING = "transfer-encoding";
    private static final String MARKS = "!#$%&'*+-.^_`|~";

    private HttpText() {}

    /** A message taken apart. */
    record Parts(String firstLine, List<HttpField> fields, Frame body) {}

    static boolean isToken(String text) {
        if (text.isEmpty() || text.length() > 100) {
            return false;
        }
        return text.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0);
    }

    static boolean isFieldValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= 0xFF && c != 0x7F);
    }

    /** The fields that are kept: the framing of the body is always the same here. */
    static List<HttpField> withoutFraming(List<HttpField> fields) {
        return fields.stream()
                .filter(field -> !field.is(CONTENT_LENGTH) && !field.is(TRANSFER_ENCODING))
                .toList();
    }

    static Optional<String> first(List<HttpField> fields, String name) {
        return fields.stream()
                .filter(field -> field.is(name))
                .map(HttpField::value)
                .findFirst();
    }

    static int headLength(List<HttpField> fields) {
        return fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length() + 4)
                .sum();
    }

    static Frame write(String firstLine, List<HttpField> fields, Frame body) {
        StringBuilder head = new StringBuilder(128).append(firstLine).append("\r\n");
        for (HttpField field : fields) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append(CONTENT_LENGTH).append(": ").append(body.length()).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] bytes = new byte[start.length + body.length()];
        System.arraycopy(start, 0, bytes, 0, start.length);
        body.buffer().get(bytes, start.length, body.length());
        return Frame.owning(bytes);
    }

    /** Takes a message apart. Lenient in nothing: a frame was written by {@link #write}. */
    static Parts read(Frame frame, int longestHead) throws UndecodableFrame {
        byte[] bytes = frame.toBytes();
        int headEnd = headEnd(bytes, longestHead);
        String[] lines = new String(bytes, 0, headEnd, ISO_8859_1).split("\r\n", -1);
        List<HttpField> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            fields.add(field(lines[i]));
        }
        int bodyBegin = headEnd + 4;
        String length = first(fields, CONTENT_LENGTH).orElse("");
        if (!length.equals(Integer.toString(bytes.length - bodyBegin))) {
            throw new UndecodableFrame("the body has " + (bytes.length - bodyBegin) + " bytes and states " + length);
        }
        byte[] body = new byte[bytes.length - bodyBegin];
        System.arraycopy(bytes, bodyBegin, body, 0, body.length);
        return new Parts(lines[0], withoutFraming(fields), Frame.owning(body));
    }

    private static int headEnd(byte[] bytes, int longestHead) throws UndecodableFrame {
        for (int i = 0; i + 3 < bytes.length && i < longestHead; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        throw new UndecodableFrame("the head does not end");
    }

    private static HttpField field(String line) throws UndecodableFrame {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new UndecodableFrame("a field without a colon");
        }
        try {
            return new HttpField(line.substring(0, colon), line.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }
}
