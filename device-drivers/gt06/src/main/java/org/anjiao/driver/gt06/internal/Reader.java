package org.anjiao.driver.gt06.internal;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.anjiao.device.spi.UndecodableFrame;

/** Reads big-endian values, and throws rather than run past the end. */
final class Reader {
    private static final int TIME_LENGTH = 6;

    private final byte[] bytes;
    private final int end;
    private int at;

    Reader(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.at = begin;
        this.end = end;
    }

    int remaining() {
        return end - at;
    }

    /** The byte so many places ahead, which stays to be read; −1 behind the end. */
    int ahead(int places) {
        return at + places < end ? bytes[at + places] & 0xFF : -1;
    }

    int octet() throws UndecodableFrame {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int word() throws UndecodableFrame {
        need(2);
        at += 2;
        return ((bytes[at - 2] & 0xFF) << 8) | (bytes[at - 1] & 0xFF);
    }

    /** A double word without a sign. */
    long dword() throws UndecodableFrame {
        return (long) word() << 16 | word();
    }

    void skip(int length) throws UndecodableFrame {
        need(length);
        at += length;
    }

    byte[] bytes(int length) throws UndecodableFrame {
        skip(length);
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A reader of the next bytes, which are skipped here. */
    Reader part(int length) throws UndecodableFrame {
        skip(length);
        return new Reader(bytes, at - length, at);
    }

    /** Text without the zeros that some terminals fill it up with. */
    String text(int length, Charset charset) throws UndecodableFrame {
        return new String(bytes(length), charset).replace("\0", "").strip();
    }

    /** Year, month, day, hour, minute and second, a byte each, in UTC. */
    Instant time() throws UndecodableFrame {
        return time(false, true);
    }

    /** The same where the documents have BCD. Either form is taken where the other one makes no time. */
    Instant timeInBcd() throws UndecodableFrame {
        return time(true, false);
    }

    private Instant time(boolean first, boolean second) throws UndecodableFrame {
        Instant time = time(first);
        if (time == null) {
            time = time(second);
        }
        if (time == null) {
            throw new UndecodableFrame("not a time");
        }
        at += TIME_LENGTH;
        return time;
    }

    /** Whether a time comes next. */
    boolean atTime() {
        return remaining() >= TIME_LENGTH && time(false) != null;
    }

    private Instant time(boolean bcd) {
        int[] fields = new int[TIME_LENGTH];
        for (int i = 0; i < TIME_LENGTH; i++) {
            int value = ahead(i);
            if (bcd && ((value & 0x0F) > 9 || value >> 4 > 9)) {
                return null;
            }
            fields[i] = bcd ? (value >> 4) * 10 + (value & 0x0F) : value;
        }
        if (fields[0] < 0 || fields[0] > 99) {
            return null;
        }
        try {
            return LocalDateTime.of(2000 + fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void need(int length) throws UndecodableFrame {
        if (length < 0 || length > end - at) {
            throw new UndecodableFrame(length + " bytes expected, " + (end - at) + " left");
        }
    }
}
