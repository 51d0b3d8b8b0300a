package org.anjiao.driver.h02.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/**
 * Cuts lines {@code *XX,…#} and binary records, which may alternate on one connection. A record has neither length nor
 * end: it has 32 or 45 bytes (42 with an IMEI), and what tells is where the next frame begins. The bytes behind the 29th
 * are each maker's own and of no use here, so a long record that arrives in two pieces loses nothing if it is cut at 32.
 */
final class H02Scanner implements FrameScanner {
    /** A line with a batch of positions; records are much shorter. */
    static final int MAX_FRAME = 4096;

    private static final int SHORT_RECORD = 32;
    private static final int IMEI_RECORD = 42;
    private static final int LONG_RECORD = 45;
    private static final int LONGEST_RECORD = 64;

    /** The asterisk, the maker's mark of two letters (up to four are taken) and the comma. */
    private static final int LONGEST_MARK = 4;

    @Override
    public int maxFrameLength() {
        return MAX_FRAME;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int from = bytes.position();
        if (bytes.get(from) == '*' && isLine(bytes, from)) {
            return line(bytes, from);
        }
        BinaryLayout layout = BinaryLayout.of(bytes, from);
        return layout == null ? outsideFrame(bytes, from) : record(bytes, from, layout);
    }

    private static Scan line(ByteBuffer bytes, int from) {
        int limit = Math.min(bytes.limit(), from + MAX_FRAME);
        for (int i = from + 1; i < limit; i++) {
            byte value = bytes.get(i);
            if (value == '#') {
                return Scan.frame(i + 1 - from);
            }
            if (beginsForSure(bytes, i)) {
                return Scan.garbage(i - from, "line without its end");
            }
        }
        return bytes.remaining() >= MAX_FRAME
                ? Scan.garbage(MAX_FRAME, "no end of line within " + MAX_FRAME + " bytes")
                : Scan.more();
    }

    private static Scan record(ByteBuffer bytes, int from, BinaryLayout layout) {
        int available = bytes.remaining();
        int shortest = layout == BinaryLayout.IMEI ? IMEI_RECORD : SHORT_RECORD;
        for (int i = from + 1; i < Math.min(from + shortest, bytes.limit()); i++) {
            if (beginsForSure(bytes, i)) {
                return Scan.garbage(i - from, "record cut short");
            }
        }
        if (available < shortest) {
            return Scan.more();
        }
        return layout == BinaryLayout.IMEI ? Scan.frame(IMEI_RECORD) : wholeRecord(bytes, from, available);
    }

    private static Scan wholeRecord(ByteBuffer bytes, int from, int available) {
        if (available == SHORT_RECORD || begins(bytes, from + SHORT_RECORD)) {
            return Scan.frame(SHORT_RECORD);
        }
        if (available < LONG_RECORD) {
            return Scan.more();
        }
        if (available == LONG_RECORD || begins(bytes, from + LONG_RECORD)) {
            return Scan.frame(LONG_RECORD);
        }
        int end = from + SHORT_RECORD + 1;
        while (end < bytes.limit() && end < from + LONGEST_RECORD && !begins(bytes, end)) {
            end++;
        }
        return Scan.frame(end == from + LONGEST_RECORD ? LONG_RECORD : end - from);
    }

    private static Scan outsideFrame(ByteBuffer bytes, int from) {
        int filler = from;
        while (filler < bytes.limit() && isFiller(bytes.get(filler))) {
            filler++;
        }
        if (filler > from) {
            return Scan.filler(filler - from);
        }
        int start = from + 1;
        while (start < bytes.limit() && !begins(bytes, start)) {
            start++;
        }
        boolean known = start < bytes.limit() || bytes.remaining() >= MAX_FRAME;
        return known ? Scan.garbage(start - from, "bytes outside a frame") : Scan.more();
    }

    private static boolean isFiller(byte value) {
        return value == '\r' || value == '\n' || value == ' ' || value == 0;
    }

    /** Whether a frame can begin there, as far as the bytes have come. */
    private static boolean begins(ByteBuffer bytes, int at) {
        return isLine(bytes, at) || BinaryLayout.of(bytes, at) != null;
    }

    /** Whether a frame begins there, whatever else it seems to be part of. */
    private static boolean beginsForSure(ByteBuffer bytes, int at) {
        return isWholeLineMark(bytes, at) || BinaryLayout.isRecognised(bytes, at);
    }

    private static boolean isWholeLineMark(ByteBuffer bytes, int at) {
        int end = markEnd(bytes, at);
        return end < bytes.limit() && end > 0;
    }

    private static boolean isLine(ByteBuffer bytes, int at) {
        return markEnd(bytes, at) > 0;
    }

    /** Where the comma behind the maker's mark stands, the buffer's end if it has not come, −1 if there is no mark. */
    private static int markEnd(ByteBuffer bytes, int at) {
        if (bytes.get(at) != '*') {
            return -1;
        }
        for (int i = at + 1; i <= at + 1 + LONGEST_MARK && i < bytes.limit(); i++) {
            byte value = bytes.get(i);
            if (value == ',') {
                return i > at + 1 ? i : -1;
            }
            if (!Character.isLetterOrDigit(value & 0x7F) || value < 0) {
                return -1;
            }
        }
        return bytes.limit() <= at + 1 + LONGEST_MARK ? bytes.limit() : -1;
    }
}
