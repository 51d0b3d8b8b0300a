package org.anjiao.driver.jt808.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.anjiao.device.spi.UndecodableFrame;

/** Reads big-endian values, and throws rather than run past the end. */
final class Reader {
    /** All times are Beijing time (section 4.2). */
    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

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

    int octet() throws UndecodableFrame {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int word() throws UndecodableFrame {
        need(2);
        at += 2;
        return ((bytes[at - 2] & 0xFF) << 8) | (bytes[at - 1] & 0xFF);
    }

    /** A double word as it is; negative if its highest bit is set. */
    int dword() throws UndecodableFrame {
        return (word() << 16) | word();
    }

    byte[] bytes(int length) throws UndecodableFrame {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A reader of the next bytes, which are skipped here. */
    Reader part(int length) throws UndecodableFrame {
        need(length);
        at += length;
        return new Reader(bytes, at - length, at);
    }

    /** BCD[6], YY-MM-DD-hh-mm-ss. */
    Instant time() throws UndecodableFrame {
        int year = bcd();
        int month = bcd();
        int day = bcd();
        int hour = bcd();
        int minute = bcd();
        int second = bcd();
        try {
            return LocalDateTime.of(2000 + year, month, day, hour, minute, second)
                    .toInstant(BEIJING);
        } catch (DateTimeException e) {
            throw new UndecodableFrame(
                    "not a time: %02d-%02d-%02d %02d:%02d:%02d".formatted(year, month, day, hour, minute, second));
        }
    }

    private int bcd() throws UndecodableFrame {
        int value = octet();
        if ((value & 0x0F) > 9 || value >> 4 > 9) {
            throw new UndecodableFrame("not a decimal digit in a time: %02x".formatted(value));
        }
        return (value >> 4) * 10 + (value & 0x0F);
    }

    private void need(int length) throws UndecodableFrame {
        if (length > end - at) {
            throw new UndecodableFrame(length + " bytes expected, " + (end - at) + " left");
        }
    }
}
