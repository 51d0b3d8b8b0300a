package org.anjiao.itests.toy;

import java.nio.ByteBuffer;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;

/** A frame is a line. */
final class ToyScanner implements FrameScanner {
    @Override
    public Scan scan(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            if (bytes.get(at) == '\n') {
                return Scan.frame(at - bytes.position() + 1);
            }
        }
        return Scan.more();
    }

    @Override
    public int maxFrameLength() {
        return 100;
    }
}
