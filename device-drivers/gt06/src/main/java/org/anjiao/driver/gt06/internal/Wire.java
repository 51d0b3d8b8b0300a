package org.anjiao.driver.gt06.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.Frame;

/**
 * Start bits, length, check code and stop bits (document of the protocol, section 4). {@code 78 78} and a length of one
 * byte, or {@code 79 79} and one of two; number, content, serial number and check code, which the length counts; then
 * {@code 0D 0A}.
 */
final class Wire {
    static final int SHORT_START = 0x78;
    static final int LONG_START = 0x79;

    /**
     * The longest frame. The wire could say 64 KiB, but terminals cut photographs and sound to a kilobyte; a wrong
     * length must not hold up what follows it for long.
     */
    static final int MAX_FRAME = 4096;

    /** Bytes behind the content: serial number, check code, stop bits. */
    static final int TRAILER = 2 + 2 + 2;

    /** {@link #frameAt}: the bytes are not all here. */
    static final int UNFINISHED = 0;

    private static final int NO_START = -1;
    private static final int WRONG_LENGTH = -2;
    private static final int NO_STOP = -3;
    private static final int WRONG_CHECK_CODE = -4;

    /** Number, serial number and check code, without content. */
    private static final int MIN_LENGTH = 1 + 2 + 2;

    private static final int[] CRC = crcTable();

    private Wire() {}

    /**
     * Whether a good frame begins at that place.
     *
     * @return its length in bytes; {@link #UNFINISHED}; or a negative value for {@link #reason}
     */
    static int frameAt(ByteBuffer bytes, int at) {
        int left = bytes.limit() - at;
        int start = bytes.get(at);
        if (start != SHORT_START && start != LONG_START || left > 1 && bytes.get(at + 1) != start) {
            return NO_START;
        }
        int head = headLength(start);
        if (left < head) {
            return UNFINISHED;
        }
        int declared = head == 3 ? bytes.get(at + 2) & 0xFF : bytes.getShort(at + 2) & 0xFFFF;
        int length = head + declared + 2;
        if (declared < MIN_LENGTH || length > MAX_FRAME) {
            return WRONG_LENGTH;
        }
        if (left < length) {
            return UNFINISHED;
        }
        if (bytes.get(at + length - 2) != '\r' || bytes.get(at + length - 1) != '\n') {
            return NO_STOP;
        }
        int stated = bytes.getShort(at + length - 4) & 0xFFFF;
        return crc(bytes, at + 2, at + length - 4) == stated ? length : WRONG_CHECK_CODE;
    }

    /** What a negative value of {@link #frameAt} means, for people. */
    static String reason(int verdict) {
        return switch (verdict) {
            case NO_START -> "bytes outside a frame";
            case WRONG_LENGTH -> "no length of a frame";
            case NO_STOP -> "no stop bits where the length says";
            default -> "wrong check code";
        };
    }

    /** Bytes before the number: start bits and length. */
    static int headLength(int start) {
        return start == SHORT_START ? 3 : 4;
    }

    /**
     * Builds a frame.
     *
     * @param start {@link #SHORT_START} or {@link #LONG_START}
     */
    static Frame frame(int start, int number, byte[] content, int serial) {
        int head = headLength(start);
        int declared = MIN_LENGTH + content.length;
        ByteBuffer out = ByteBuffer.allocate(head + declared + 2);
        out.put((byte) start).put((byte) start);
        if (head == 3) {
            out.put((byte) declared);
        } else {
            out.putShort((short) declared);
        }
        out.put((byte) number).put(content).putShort((short) serial);
        out.putShort((short) crc(out, 2, out.position())).put((byte) '\r').put((byte) '\n');
        return Frame.owning(out.array());
    }

    /** CRC-ITU of appendix A, known as X.25: reflected 0x1021, begun with and inverted by 0xFFFF. */
    static int crc(ByteBuffer bytes, int begin, int end) {
        int crc = 0xFFFF;
        for (int i = begin; i < end; i++) {
            crc = crc >>> 8 ^ CRC[(crc ^ bytes.get(i)) & 0xFF];
        }
        return ~crc & 0xFFFF;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? value >>> 1 ^ 0x8408 : value >>> 1;
            }
            table[i] = value;
        }
        return table;
    }
}
