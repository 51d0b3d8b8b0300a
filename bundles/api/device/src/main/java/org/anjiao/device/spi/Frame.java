package org.anjiao.device.spi;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one message as they are on the wire, delimiters and checksum included. Immutable. */
public final class Frame {
    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A frame of a copy of these bytes. */
    public static Frame copyOf(byte[] bytes) {
        return new Frame(bytes.clone());
    }

    /** A frame of these bytes, which the caller gives away and must not change any more. */
    public static Frame owning(byte[] bytes) {
        return new Frame(bytes);
    }

    /** How many bytes it has. */
    public int length() {
        return bytes.length;
    }

    /** The byte at that place, 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** A read-only view of the bytes. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Copies all bytes to the front of {@code target}. */
    public void copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes in hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
