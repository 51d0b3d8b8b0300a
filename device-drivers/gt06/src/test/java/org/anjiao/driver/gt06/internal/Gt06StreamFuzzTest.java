package org.anjiao.driver.gt06.internal;

import java.nio.ByteBuffer;
import java.util.List;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.DriverFuzz;

class Gt06StreamFuzzTest extends DriverFuzz {
    Gt06StreamFuzzTest() {
        super(new Gt06ContractTest());
    }

    @Override
    protected List<byte[]> seeds() {
        return CapturedFrame.load(getClass(), "/captured-frames.jsonl").stream()
                .map(CapturedFrame::wire)
                .toList();
    }

    /** A frame with a frame in it is the outer one if all of it is there, and the inner one if that has come before. */
    @Override
    protected boolean sameHoweverSplit() {
        return false;
    }

    /** Check code and stop bits of whatever has start bits and a length that fits. */
    @Override
    protected byte[] sealed(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream.clone());
        for (int at = 0; at + 4 < stream.length; ) {
            int length = lengthAt(bytes, at);
            if (length > 0) {
                int check = Wire.crc(bytes, at + 2, at + length - 4);
                bytes.putShort(at + length - 4, (short) check).putShort(at + length - 2, (short) 0x0D0A);
            }
            at += Math.max(1, length);
        }
        return bytes.array();
    }

    /** Of the frame that begins there; 0 if none does, or not all of it is there. */
    private static int lengthAt(ByteBuffer bytes, int at) {
        int start = bytes.get(at);
        if (start != Wire.SHORT_START && start != Wire.LONG_START || bytes.get(at + 1) != start) {
            return 0;
        }
        int head = Wire.headLength(start);
        int length = head + (head == 3 ? bytes.get(at + 2) & 0xFF : bytes.getShort(at + 2) & 0xFFFF) + 2;
        return length >= head + 7 && at + length <= bytes.limit() ? length : 0;
    }
}
