package org.anjiao.device.spi;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds the frames of a protocol in a stream of bytes. Keeps no state between calls. */
@ConsumerType
public interface FrameScanner {
    /**
     * Looks at the bytes from the buffer's position to its limit, which begin where the last answer ended. Must not
     * throw whatever the bytes are; the buffer's position afterwards does not matter.
     *
     * @param bytes read-only, at least one byte remaining
     */
    Scan scan(ByteBuffer bytes);

    /**
     * The most bytes that a frame of this protocol can have on the wire. When so many bytes wait and the scanner still
     * wants more, the host puts them aside as undecodable and goes on behind them.
     */
    int maxFrameLength();

    /**
     * For protocols whose transport delivers whole messages: all the bytes that are there are one frame.
     *
     * @param maxFrameLength the longest message; at least 1
     */
    static FrameScanner ofWholeMessages(int maxFrameLength) {
        return new WholeMessages(maxFrameLength);
    }
}
