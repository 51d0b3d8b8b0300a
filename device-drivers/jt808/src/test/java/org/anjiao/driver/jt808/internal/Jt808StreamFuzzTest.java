package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.DriverFuzz;

class Jt808StreamFuzzTest extends DriverFuzz {
    Jt808StreamFuzzTest() {
        super(new Jt808Of2013ContractTest());
    }

    @Override
    protected List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        new Jt808Of2019ContractTest().goldenFrames().forEach(golden -> seeds.add(golden.wire()));
        CapturedFrame.load(getClass(), "/captured-frames.jsonl").forEach(frame -> seeds.add(frame.wire()));
        return seeds;
    }

    /** What stands between two delimiters as one message: escapes, declared length and check code are put right. */
    @Override
    protected byte[] sealed(byte[] stream) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        int begin = 0;
        while (begin < stream.length) {
            int end = begin;
            while (end < stream.length && stream[end] != Wire.DELIMITER) {
                end++;
            }
            byte[] message = unescaped(stream, begin, Math.max(begin, end - 1));
            if (message.length >= 4 && message.length <= Wire.MAX_MESSAGE) {
                declareLength(message);
                sealed.writeBytes(Wire.wrap(message, message.length));
            }
            begin = end + 1;
        }
        return sealed.toByteArray();
    }

    private static byte[] unescaped(byte[] stream, int begin, int end) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (int i = begin; i < end; i++) {
            boolean escape = stream[i] == 0x7D && i + 1 < end && (stream[i + 1] == 1 || stream[i + 1] == 2);
            message.write(escape ? (stream[++i] == 1 ? 0x7D : Wire.DELIMITER) : stream[i]);
        }
        return message.toByteArray();
    }

    private static void declareLength(byte[] message) {
        int properties = (message[2] & 0xFF) << 8 | message[3] & 0xFF;
        int body = Math.max(0, message.length - Header.lengthFor(properties)) & 0x3FF;
        message[2] = (byte) (message[2] & 0xFC | body >> 8);
        message[3] = (byte) body;
    }
}
