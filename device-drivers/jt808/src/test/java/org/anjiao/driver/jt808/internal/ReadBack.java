package org.anjiao.driver.jt808.internal;

import java.util.Arrays;
import java.util.HexFormat;
import org.anjiao.device.spi.Frame;

/** A message of the platform as a terminal reads it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadBack(int id, int serial, byte[] body) {
    static ReadBack of(Frame frame) {
        byte[] message = new byte[Wire.MAX_MESSAGE];
        int length = Wire.unwrap(frame.buffer(), 1, frame.length() - 1, message);
        int header = (message[2] & 0x40) != 0 ? 17 : 12;
        return new ReadBack(word(message, 0), word(message, header - 2), Arrays.copyOfRange(message, header, length));
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /** Identifier and body in hexadecimal. */
    String hex() {
        return "%04x ".formatted(id) + HexFormat.of().formatHex(body);
    }

    Reader reader() {
        return new Reader(body, 0, body.length);
    }
}
