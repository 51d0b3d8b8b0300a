package org.anjiao.driver.jt808.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/**
 * Cuts frames. Only a frame whose check code and declared length are right is handed on; a bad one is skipped without
 * its closing delimiter, since that may be the opening one of the next frame when the bad one was cut short.
 */
final class Jt808Scanner implements FrameScanner {
    @Override
    public int maxFrameLength() {
        return Wire.MAX_FRAME;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int from = bytes.position();
        if (bytes.get(from) != Wire.DELIMITER) {
            return outsideFrame(bytes, from);
        }
        int end = nextDelimiter(bytes, from + 1);
        if (end < 0) {
            return bytes.remaining() >= Wire.MAX_FRAME
                    ? Scan.garbage(Wire.MAX_FRAME, "no end of frame within " + Wire.MAX_FRAME + " bytes")
                    : Scan.more();
        }
        if (end == from + 1) {
            return Scan.filler(1);
        }
        String fault = fault(bytes, from + 1, end);
        return fault == null ? Scan.frame(end + 1 - from) : Scan.garbage(end - from, fault);
    }

    private static Scan outsideFrame(ByteBuffer bytes, int from) {
        int filler = from;
        while (filler < bytes.limit() && isFiller(bytes.get(filler))) {
            filler++;
        }
        if (filler > from) {
            return Scan.filler(filler - from);
        }
        int start = nextDelimiter(bytes, from);
        if (start >= 0) {
            return Scan.garbage(start - from, "bytes outside a frame");
        }
        return bytes.remaining() >= Wire.MAX_FRAME
                ? Scan.garbage(Wire.MAX_FRAME, "bytes outside a frame")
                : Scan.more();
    }

    private static boolean isFiller(byte value) {
        return value == '\r' || value == '\n' || value == 0;
    }

    private static int nextDelimiter(ByteBuffer bytes, int from) {
        int limit = Math.min(bytes.limit(), bytes.position() + Wire.MAX_FRAME);
        for (int i = from; i < limit; i++) {
            if (bytes.get(i) == Wire.DELIMITER) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The same checks as {@link Wire#unwrap} and {@link Header}, without keeping the message: this runs for every frame
     * and needs no memory.
     */
    private static String fault(ByteBuffer bytes, int begin, int end) {
        int check = 0;
        int length = 0;
        int properties = 0;
        for (int i = begin; i < end; i++) {
            int value = bytes.get(i) & 0xFF;
            if (value == 0x7D) {
                i++;
                int escaped = i < end ? bytes.get(i) : 0;
                if (escaped != 1 && escaped != 2) {
                    return "wrong escape";
                }
                value = escaped == 1 ? 0x7D : 0x7E;
            }
            if (length == 2 || length == 3) {
                properties = properties << 8 | value;
            }
            check ^= value;
            length++;
        }
        if (length > Wire.MAX_MESSAGE) {
            return "message of " + length + " bytes";
        }
        if (check != 0) {
            return "wrong check code";
        }
        int declared = Header.lengthFor(properties) + (properties & 0x3FF) + 1;
        return length == declared ? null : "message of " + length + " bytes declares " + declared;
    }
}
