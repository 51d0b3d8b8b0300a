package org.anjiao.device.spi.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * One publication. In a {@link Frame} it stands as in MQTT's own PUBLISH packet (MQTT 3.1.1 section 3.3): the length of
 * the topic in two bytes, high byte first, the topic in UTF-8, and the payload up to the end.
 *
 * @param topic 1 to {@value #MAX_TOPIC} bytes in UTF-8, without wildcards and U+0000
 * @param payload at most {@value #MAX_PAYLOAD} bytes
 */
public record Publication(String topic, Frame payload) {
    /** Most bytes of a topic. */
    public static final int MAX_TOPIC = 1024;

    /** Most bytes of a payload. */
    public static final int MAX_PAYLOAD = 256 * 1024;

    /** Most bytes of a publication's frame. */
    public static final int MAX_LENGTH = 2 + MAX_TOPIC + MAX_PAYLOAD;

    public Publication {
        int length = topic.getBytes(UTF_8).length;
        if (length == 0 || length > MAX_TOPIC || !topic.chars().allMatch(c -> c != '+' && c != '#' && c != 0)) {
            throw new IllegalArgumentException("not the topic of a publication");
        }
        if (payload.length() > MAX_PAYLOAD) {
            throw new IllegalArgumentException("a payload of " + payload.length() + " bytes");
        }
    }

    /**
     * Reads a publication from its frame.
     *
     * @throws UndecodableFrame the bytes are not what {@link #toFrame} writes
     */
    public static Publication read(Frame frame) throws UndecodableFrame {
        ByteBuffer bytes = frame.buffer();
        int length = bytes.remaining() < 2 ? -1 : Short.toUnsignedInt(bytes.getShort());
        if (length < 0 || length > bytes.remaining()) {
            throw new UndecodableFrame("the topic ends early");
        }
        try {
            String topic = UTF_8.newDecoder().decode(bytes.slice(2, length)).toString();
            byte[] payload = new byte[bytes.remaining() - length];
            bytes.get(2 + length, payload);
            return new Publication(topic, Frame.owning(payload));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new UndecodableFrame("not a topic");
        }
    }

    /** The publication in the layout above. */
    public Frame toFrame() {
        byte[] name = topic.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(2 + name.length + payload.length());
        bytes.putShort((short) name.length).put(name).put(payload.buffer());
        return Frame.owning(bytes.array());
    }

    /** The payload as UTF-8; what is no UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(payload.toBytes(), UTF_8);
    }
}
