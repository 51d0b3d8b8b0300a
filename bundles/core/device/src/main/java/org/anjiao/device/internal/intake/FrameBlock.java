package org.anjiao.device.internal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * All frames of one group commit as they arrived, packed into one value. Layout after inflating: for each frame, as
 * variable-length integers (7 bits a byte, low bits first), the driver's number in this block (a number not seen before
 * is followed by the driver's name), the device's number or 0, the time of arrival in milliseconds after the block's
 * base, the length, and then the bytes. Before the deflated data stand the version (1), the base and the inflated size.
 */
public final class FrameBlock {
    private static final int VERSION = 1;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Map<String, Integer> drivers = new HashMap<>();
    private final Bytes plain = new Bytes(1 << 16);
    private long base;
    private int frames;

    /**
     * One frame as it was packed.
     *
     * @param device 0 if the session was not bound to a device
     * @param receivedAt milliseconds since 1970
     */
    public record Packed(String driver, int device, long receivedAt, byte[] content) {}

    /** Begins a new block. */
    void begin(long baseMillis) {
        plain.size = 0;
        drivers.clear();
        frames = 0;
        base = baseMillis;
    }

    void add(String driver, int device, long receivedAt, org.anjiao.device.spi.Frame frame) {
        Integer number = drivers.get(driver);
        if (number == null) {
            byte[] name = driver.getBytes(StandardCharsets.UTF_8);
            plain.varint(drivers.size());
            plain.varint(name.length);
            plain.bytes(name);
            drivers.put(driver, drivers.size());
        } else {
            plain.varint(number);
        }
        plain.varint(device);
        plain.varint(zigzag(receivedAt - base));
        plain.varint(frame.length());
        plain.room(frame.length());
        for (int i = 0; i < frame.length(); i++) {
            plain.data[plain.size++] = (byte) frame.at(i);
        }
        frames++;
    }

    int frames() {
        return frames;
    }

    int plainSize() {
        return plain.size;
    }

    byte[] pack() {
        Bytes packed = new Bytes(plain.size / 2 + 64);
        packed.varint(VERSION);
        packed.varint(base);
        packed.varint(plain.size);
        deflater.reset();
        deflater.setInput(plain.data, 0, plain.size);
        deflater.finish();
        while (!deflater.finished()) {
            packed.room(4096);
            packed.size += deflater.deflate(packed.data, packed.size, packed.data.length - packed.size);
        }
        return Arrays.copyOf(packed.data, packed.size);
    }

    /** The frames of a block in the order of their arrival. */
    public static List<Packed> unpack(byte[] content) {
        Bytes packed = new Bytes(content);
        if (packed.readVarint() != VERSION) {
            throw new IllegalArgumentException("unknown version of a frame block");
        }
        long base = packed.readVarint();
        byte[] plainData = new byte[(int) packed.readVarint()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, packed.at, content.length - packed.at);
            int done = 0;
            while (done < plainData.length) {
                int step = inflater.inflate(plainData, done, plainData.length - done);
                if (step == 0) {
                    throw new UncheckedIOException(new IOException("frame block ends early"));
                }
                done += step;
            }
        } catch (DataFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            inflater.end();
        }
        return read(new Bytes(plainData), base);
    }

    private static List<Packed> read(Bytes plain, long base) {
        List<String> names = new ArrayList<>();
        List<Packed> all = new ArrayList<>();
        while (plain.at < plain.data.length) {
            int number = (int) plain.readVarint();
            if (number == names.size()) {
                names.add(new String(plain.readBytes((int) plain.readVarint()), StandardCharsets.UTF_8));
            }
            int device = (int) plain.readVarint();
            long receivedAt = base + unzigzag(plain.readVarint());
            all.add(new Packed(names.get(number), device, receivedAt, plain.readBytes((int) plain.readVarint())));
        }
        return all;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private static final class Bytes {
        private byte[] data;
        private int size;
        private int at;

        Bytes(int capacity) {
            data = new byte[capacity];
        }

        Bytes(byte[] content) {
            data = content;
            size = content.length;
        }

        void room(int more) {
            if (size + more > data.length) {
                data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
            }
        }

        void bytes(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, data, size, more.length);
            size += more.length;
        }

        void varint(long value) {
            room(10);
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                data[size++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            data[size++] = (byte) rest;
        }

        long readVarint() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = data[at++];
                value |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }

        byte[] readBytes(int length) {
            at += length;
            return Arrays.copyOfRange(data, at - length, at);
        }
    }
}
