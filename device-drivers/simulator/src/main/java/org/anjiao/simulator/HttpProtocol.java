package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A protocol in requests of HTTP/1.1, of which one after the other waits for its response, on a connection that stays. */
abstract class HttpProtocol extends AnswersInOrder {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,9})");
    private static final int UNAVAILABLE = 503;

    private final String host;

    HttpProtocol(String host) {
        this.host = host;
    }

    @Override
    public final int window() {
        return 1;
    }

    @Override
    public final int batchBytes() {
        return batch() * reportBytes();
    }

    /** Most protocols have nothing to say before they report. */
    @Override
    boolean greet(ByteBuffer out, int serial) {
        return false;
    }

    final void get(ByteBuffer out, String target) {
        write(out, "GET " + target + " HTTP/1.1\r\nhost: " + host + END_OF_HEAD);
    }

    /**
     * @param fields besides those that every request has, each with its end of line
     * @param body in ASCII
     */
    final void post(ByteBuffer out, String target, String mediaType, String fields, String body) {
        write(out, "POST " + target + " HTTP/1.1\r\nhost: " + host + "\r\n" + fields);
        write(out, "content-type: " + mediaType + "\r\ncontent-length: " + body.length() + END_OF_HEAD + body);
    }

    @Override
    public final Answer next(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(in.position(), bytes);
        String text = new String(bytes, ISO_8859_1);
        int headEnd = text.indexOf(END_OF_HEAD);
        if (headEnd < 0) {
            return null;
        }
        String head = text.substring(0, headEnd).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        int end = headEnd + END_OF_HEAD.length() + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        if (end > bytes.length) {
            return null;
        }
        in.position(in.position() + end);
        return answer(text.substring(0, end), headEnd + END_OF_HEAD.length());
    }

    /** What a response means that grants what was asked; in most protocols its body says nothing more. */
    Answer granted(Answer asked, String body) {
        return asked;
    }

    private Answer answer(String response, int bodyBegin) {
        Answer asked = answered();
        Matcher status = STATUS.matcher(response);
        int code = status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
        if (code >= 200 && code < 300) {
            return granted(asked, response.substring(bodyBegin));
        }
        Kind kind = code == UNAVAILABLE ? Kind.LATER : Kind.TURNED_AWAY;
        return new Answer(kind, asked.serial(), response.substring(0, response.indexOf('\r')));
    }
}
