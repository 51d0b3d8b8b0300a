package org.anjiao.driver.watch.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/**
 * Cuts frames by their declared length, since voice and pictures are binary. No content has an envelope in it (a bracket in
 * binary content is escaped), so an envelope within a frame is the next one and the frame was cut short.
 */
final class WatchScanner implements FrameScanner {
    /** A picture or 15 s of voice have some tens of kilobytes. */
    static final int MAX_FRAME = 64 * 1024;

    private static final int MAX_GARBAGE = 1024;

    @Override
    public int maxFrameLength() {
        return MAX_FRAME;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int from = bytes.position();
        if (bytes.get(from) != '[') {
            return outsideFrame(bytes, from);
        }
        Envelope envelope = Envelope.read(bytes, from);
        if (envelope.isPartial()) {
            return Scan.more();
        }
        if (!envelope.isWhole()) {
            return Scan.garbage(nextBracket(bytes, from + 1) - from, "no vendor, number and length");
        }
        int end = envelope.contentEnd();
        if (end - from >= MAX_FRAME) {
            return Scan.garbage(nextBracket(bytes, from + 1) - from, "declares " + envelope.contentLength() + " bytes");
        }
        int next = nextEnvelope(bytes, envelope.contentBegin(), Math.min(end, bytes.limit()));
        if (next >= 0) {
            return Scan.garbage(next - from, "cut short");
        }
        if (end >= bytes.limit()) {
            return Scan.more();
        }
        return bytes.get(end) == ']'
                ? Scan.frame(end + 1 - from)
                : Scan.garbage(
                        nextBracket(bytes, from + 1) - from,
                        "declares " + envelope.contentLength() + " bytes and does not end there");
    }

    private static Scan outsideFrame(ByteBuffer bytes, int from) {
        int filler = from;
        while (filler < bytes.limit() && isFiller(bytes.get(filler))) {
            filler++;
        }
        if (filler > from) {
            return Scan.filler(filler - from);
        }
        int start = nextBracket(bytes, from);
        boolean known = start < bytes.limit() || bytes.remaining() >= MAX_GARBAGE;
        return known ? Scan.garbage(start - from, "bytes outside a frame") : Scan.more();
    }

    private static boolean isFiller(byte value) {
        return value == '\r' || value == '\n' || value == ' ' || value == 0;
    }

    /** Where the next opening bracket stands; the end of the buffer if there is none. */
    private static int nextBracket(ByteBuffer bytes, int from) {
        int at = from;
        while (at < bytes.limit() && bytes.get(at) != '[') {
            at++;
        }
        return at;
    }

    private static int nextEnvelope(ByteBuffer bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Envelope.read(bytes, at).isWhole()) {
                return at;
            }
        }
        return -1;
    }
}
