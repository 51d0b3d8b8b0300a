package org.anjiao.driver.gt06.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/**
 * Cuts frames. Only a frame whose stop bits and check code are right is handed on; of anything else as much is skipped as
 * lies before the next place where a good frame begins, or may begin.
 */
final class Gt06Scanner implements FrameScanner {
    @Override
    public int maxFrameLength() {
        return Wire.MAX_FRAME;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int from = bytes.position();
        int first = Wire.frameAt(bytes, from);
        if (first > 0) {
            return Scan.frame(first);
        }
        if (first == Wire.UNFINISHED) {
            // A frame cut short, whose length would swallow the frame behind it.
            int whole = next(bytes, from + 1, 1);
            return whole < bytes.limit() ? Scan.garbage(whole - from, "frame cut short") : Scan.more();
        }
        int filler = from;
        while (filler < bytes.limit() && isFiller(bytes.get(filler))) {
            filler++;
        }
        if (filler > from) {
            return Scan.filler(filler - from);
        }
        return Scan.garbage(next(bytes, from + 1, Wire.UNFINISHED) - from, Wire.reason(first));
    }

    /** The next place where {@link Wire#frameAt} says at least that much; the limit if there is none. */
    private static int next(ByteBuffer bytes, int from, int least) {
        int at = from;
        while (at < bytes.limit() && Wire.frameAt(bytes, at) < least) {
            at++;
        }
        return at;
    }

    private static boolean isFiller(byte value) {
        return value == '\r' || value == '\n' || value == 0;
    }
}
