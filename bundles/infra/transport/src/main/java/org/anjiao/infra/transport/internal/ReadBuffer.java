package org.anjiao.infra.transport.internal;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** What has been read from a connection and not been cut. Holds no memory while it is empty. */
final class ReadBuffer {
    private static final byte[] NOTHING = new byte[0];
    private static final int SMALLEST = 256;

    private byte[] bytes = NOTHING;
    private ByteBuffer view = ByteBuffer.wrap(NOTHING);
    private int begin;
    private int end;

    boolean isEmpty() {
        return begin == end;
    }

    int length() {
        return end - begin;
    }

    void append(ByteBuf read) {
        int length = read.readableBytes();
        if (end + length > bytes.length) {
            byte[] larger = bytes;
            if (length() + length > bytes.length) {
                larger = new byte[Math.max(SMALLEST, Integer.highestOneBit(length() + length - 1) * 2)];
            }
            System.arraycopy(bytes, begin, larger, 0, length());
            end -= begin;
            begin = 0;
            use(larger);
        }
        read.readBytes(bytes, end, length);
        end += length;
    }

    private void use(byte[] array) {
        if (bytes != array) {
            bytes = array;
            view = ByteBuffer.wrap(array).asReadOnlyBuffer();
        }
    }

    /** All of it, to be read only until the next change. */
    ByteBuffer view() {
        return view.clear().limit(end).position(begin);
    }

    /** Copies the first bytes, which stay. */
    byte[] first(int length) {
        return Arrays.copyOfRange(bytes, begin, begin + length);
    }

    void skip(int length) {
        begin += length;
    }

    /** Gives its memory back if it is empty: thousands of silent terminals keep no buffers. */
    void trim() {
        if (isEmpty()) {
            clear();
        }
    }

    void clear() {
        begin = 0;
        end = 0;
        use(NOTHING);
    }
}
