package org.anjiao.device.spi;

import java.nio.ByteBuffer;

/** All bytes that are there are one frame. */
final class WholeMessages implements FrameScanner {
    private final int maxFrameLength;

    WholeMessages(int maxFrameLength) {
        if (maxFrameLength < 1) {
            throw new IllegalArgumentException("frames of at most " + maxFrameLength + " bytes");
        }
        this.maxFrameLength = maxFrameLength;
    }

    @Override
    public Scan scan(ByteBuffer bytes) {
        int length = bytes.remaining();
        return length <= maxFrameLength ? Scan.frame(length) : Scan.garbage(length, "longer than the longest message");
    }

    @Override
    public int maxFrameLength() {
        return maxFrameLength;
    }
}
