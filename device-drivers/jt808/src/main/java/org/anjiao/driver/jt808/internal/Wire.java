package org.anjiao.driver.jt808.internal;

import java.nio.ByteBuffer;

/**
 * Delimiters, escaping and check code of JT/T 808-2019 section 4.4: {@code 7E … 7E}, {@code 7D 02} stands for 7E and
 * {@code 7D 01} for 7D, the last byte is the exclusive or of all before it.
 */
final class Wire {
    static final int DELIMITER = 0x7E;
    private static final int ESCAPE = 0x7D;

    /** The longest message: header of 2019 with sub-package item, body of 1023 bytes, check code. */
    static final int MAX_MESSAGE = 21 + 1023 + 1;

    /** The longest frame: every byte escaped. */
    static final int MAX_FRAME = 2 * MAX_MESSAGE + 2;

    private Wire() {}

    /**
     * Takes escapes and check code off.
     *
     * @param frame from {@code begin}, behind the opening delimiter, to {@code end}, at the closing one
     * @param target takes the message; at least {@link #MAX_MESSAGE} long
     * @return length of the message without its check code, or −1 if escaping, length or check code is wrong
     */
    static int unwrap(ByteBuffer frame, int begin, int end, byte[] target) {
        int length = 0;
        int check = 0;
        for (int i = begin; i < end; i++) {
            int value = frame.get(i) & 0xFF;
            if (value == ESCAPE) {
                i++;
                int escaped = i < end ? frame.get(i) : 0;
                if (escaped != 1 && escaped != 2) {
                    return -1;
                }
                value = escaped == 1 ? ESCAPE : DELIMITER;
            }
            if (length == MAX_MESSAGE) {
                return -1;
            }
            check ^= value;
            target[length++] = (byte) value;
        }
        // The check code itself is part of the sum, which is then zero.
        return length > 1 && check == 0 ? length - 1 : -1;
    }

    /** Adds check code, escapes and delimiters. */
    static byte[] wrap(byte[] message, int length) {
        int check = 0;
        int escapes = 0;
        for (int i = 0; i < length; i++) {
            check ^= message[i];
            escapes += needsEscape(message[i]) ? 1 : 0;
        }
        escapes += needsEscape((byte) check) ? 1 : 0;
        byte[] frame = new byte[length + escapes + 3];
        int at = 0;
        frame[at++] = DELIMITER;
        for (int i = 0; i <= length; i++) {
            byte value = i < length ? message[i] : (byte) check;
            if (needsEscape(value)) {
                frame[at++] = ESCAPE;
                frame[at++] = (byte) (value == ESCAPE ? 1 : 2);
            } else {
                frame[at++] = value;
            }
        }
        frame[at] = DELIMITER;
        return frame;
    }

    private static boolean needsEscape(byte value) {
        return value == ESCAPE || value == DELIMITER;
    }
}
