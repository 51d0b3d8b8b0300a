package org.anjiao.device.spi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * One whole request.
 *
 * @param method a token, such as {@code GET}
 * @param target path and query as sent (RFC 9112 section 3.2.1), beginning with a slash; 1 to {@value #MAX_TARGET}
 *     characters
 * @param fields in the order in which they came, without those that frame the body; at most {@value #MAX_FIELDS}
 * @param body at most {@value #MAX_BODY} bytes, transfer codings removed
 */
public record HttpRequestFrame(String method, String target, List<HttpField> fields, Frame body) {
    /** Most characters of a target. */
    public static final int MAX_TARGET = 8 * 1024;

    /** Most fields. */
    public static final int MAX_FIELDS = 64;

    /** Most bytes of a body. */
    public static final int MAX_BODY = 1024 * 1024;

    /** Most bytes of everything before the body. */
    public static final int MAX_HEAD = 16 * 1024;

    /** Most bytes of a request's frame. */
    public static final int MAX_LENGTH = MAX_HEAD + MAX_BODY;

    private static final String VERSION = " HTTP/1.1";
    private static final int MAX_PARAMETERS = 256;

    public HttpRequestFrame {
        fields = HttpText.withoutFraming(fields);
        if (!HttpText.isToken(method)) {
            throw new IllegalArgumentException("not a method");
        }
        if (target.length() > MAX_TARGET
                || !target.startsWith("/")
                || !target.chars().allMatch(c -> isTarget(c))) {
            throw new IllegalArgumentException("not a target");
        }
        if (fields.size() > MAX_FIELDS || body.length() > MAX_BODY) {
            throw new IllegalArgumentException(fields.size() + " fields and a body of " + body.length() + " bytes");
        }
        if (method.length() + target.length() + HttpText.headLength(fields) > MAX_HEAD - 64) {
            throw new IllegalArgumentException("too long a head");
        }
    }

    private static boolean isTarget(int character) {
        return character > ' ' && character <= 0xFF && character != 0x7F;
    }

    /**
     * Reads a request from its frame.
     *
     * @throws UndecodableFrame the bytes are not what {@link #toFrame} writes
     */
    public static HttpRequestFrame read(Frame frame) throws UndecodableFrame {
        HttpText.Parts parts = HttpText.read(frame, MAX_HEAD);
        String line = parts.firstLine();
        int space = line.indexOf(' ');
        if (space < 0 || !line.endsWith(VERSION) || space + 1 > line.length() - VERSION.length()) {
            throw new UndecodableFrame("not the first line of a request");
        }
        try {
            return new HttpRequestFrame(
                    line.substring(0, space),
                    line.substring(space + 1, line.length() - VERSION.length()),
                    parts.fields(),
                    parts.body());
        } catch (IllegalArgumentException e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }

    /** The request as text of HTTP/1.1. */
    public Frame toFrame() {
        return HttpText.write(method + " " + target + VERSION, fields, body);
    }

    /** The first field of that name, whatever its case. */
    public Optional<String> field(String name) {
        return HttpText.first(fields, name);
    }

    /** The target without the query, percent codings left as they are. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The media type of the body in small letters without its parameters; empty if none is stated. */
    public String mediaType() {
        return field("content-type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The body as UTF-8; what is no UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(body.toBytes(), UTF_8);
    }

    /**
     * The parameters of the query and, after them, of a form in the body, decoded as {@code
     * application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws UndecodableFrame a wrong percent coding, or more than {@value #MAX_PARAMETERS} parameters
     */
    public Map<String, List<String>> parameters() throws UndecodableFrame {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int query = target.indexOf('?');
        if (query >= 0) {
            add(parameters, target.substring(query + 1));
        }
        if (mediaType().equals("application/x-www-form-urlencoded")) {
            add(parameters, new String(body.toBytes(), ISO_8859_1));
        }
        return parameters;
    }

    private static void add(Map<String, List<String>> parameters, String text) throws UndecodableFrame {
        String[] pairs = text.split("&", MAX_PARAMETERS + 1);
        if (pairs.length > MAX_PARAMETERS) {
            throw new UndecodableFrame("more than " + MAX_PARAMETERS + " parameters");
        }
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
                String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
                if (!name.isEmpty()) {
                    parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new UndecodableFrame("wrong percent coding");
        }
    }
}
