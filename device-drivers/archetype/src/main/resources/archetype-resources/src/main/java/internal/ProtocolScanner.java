package ${package}.internal;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/** Cuts frames out of the stream: from an opening bracket to the next line feed. Keeps no state and never throws. */
final class ProtocolScanner implements FrameScanner {
    private static final int LONGEST = 128;

    @Override
    public int maxFrameLength() {
        return LONGEST;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int begin = bytes.position();
        if (bytes.get(begin) != '(') {
            return upToNextBracket(bytes);
        }
        for (int i = 1; i < bytes.remaining(); i++) {
            byte value = bytes.get(begin + i);
            if (value == '\n') {
                return Scan.frame(i + 1);
            }
            if (value == '(') {
                return Scan.garbage(i, "a frame without an end");
            }
        }
        return bytes.remaining() < LONGEST ? Scan.more() : Scan.garbage(bytes.remaining(), "longer than any frame");
    }

    private static Scan upToNextBracket(ByteBuffer bytes) {
        int length = 1;
        while (length < bytes.remaining() && bytes.get(bytes.position() + length) != '(') {
            length++;
        }
        return Scan.garbage(length, "no frame begins here");
    }
}
