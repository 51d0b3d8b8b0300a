package org.anjiao.device.spi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * One whole response. The host sends it when what the request reported is durable, and adds what the connection needs.
 *
 * @param status 200 to 599
 * @param fields in this order, without those that frame the body; at most {@value HttpRequestFrame#MAX_FIELDS}
 * @param body at most {@value HttpRequestFrame#MAX_BODY} bytes
 */
public record HttpReply(int status, List<HttpField> fields, Frame body) {
    private static final String VERSION = "HTTP/1.1 ";
    private static final Frame EMPTY = Frame.owning(new byte[0]);

    public HttpReply {
        fields = HttpText.withoutFraming(fields);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status);
        }
        if (fields.size() > HttpRequestFrame.MAX_FIELDS
                || HttpText.headLength(fields) > HttpRequestFrame.MAX_HEAD - 64
                || body.length() > HttpRequestFrame.MAX_BODY) {
            throw new IllegalArgumentException(fields.size() + " fields and a body of " + body.length() + " bytes");
        }
    }

    /** A response without a body. */
    public static HttpReply of(int status) {
        return new HttpReply(status, List.of(), EMPTY);
    }

    /** A response of plain text. */
    public static HttpReply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    /** A response of that media type, its text in UTF-8. */
    public static HttpReply of(int status, String mediaType, String text) {
        return new HttpReply(
                status, List.of(new HttpField("content-type", mediaType)), Frame.owning(text.getBytes(UTF_8)));
    }

    /**
     * Reads a response from its frame.
     *
     * @throws UndecodableFrame the bytes are not what {@link #toFrame} writes
     */
    public static HttpReply read(Frame frame) throws UndecodableFrame {
        HttpText.Parts parts = HttpText.read(frame, HttpRequestFrame.MAX_HEAD);
        String line = parts.firstLine();
        if (!line.matches("HTTP/1\\.1 [2-5][0-9][0-9] ")) {
            throw new UndecodableFrame("not the first line of a response");
        }
        try {
            return new HttpReply(
                    Integer.parseInt(line.substring(VERSION.length(), VERSION.length() + 3)),
                    parts.fields(),
                    parts.body());
        } catch (IllegalArgumentException e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }

    /** The response as text of HTTP/1.1, without a reason phrase. */
    public Frame toFrame() {
        return HttpText.write(VERSION + status + " ", fields, body);
    }

    /** The first field of that name, whatever its case. */
    public Optional<String> field(String name) {
        return HttpText.first(fields, name);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body.toBytes(), UTF_8);
    }
}
