package org.anjiao.driver.h02.internal;

import java.util.HexFormat;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;

/** A binary record, the counterpart of a V1 line. */
final class BinaryRecord {
    private static final int FIX = 1 << 1;
    private static final int NORTH = 1 << 2;
    private static final int EAST = 1 << 3;

    /** The battery's levels 1 to 6, in percent; other makers send the percentage itself. */
    private static final int[] LEVELS = {0, 10, 20, 60, 80, 100};

    private final byte[] bytes;
    private final BinaryLayout layout;
    private final String digits;

    BinaryRecord(Frame frame) throws UndecodableFrame {
        layout = frame.length() == 0 ? null : BinaryLayout.of(frame.buffer(), 0);
        if (layout == null || frame.length() < layout.least()) {
            throw new UndecodableFrame("neither a line nor a record");
        }
        bytes = frame.toBytes();
        digits = HexFormat.of().formatHex(bytes);
    }

    /** The terminal's number; null in the X mode, which has none. */
    String terminal() {
        return isXMode() ? null : digits.substring(2, 2 + layout.idDigits());
    }

    private boolean isXMode() {
        return bytes[0] == 'X';
    }

    Report report() {
        int flags = bytes[layout.longitudeAt() + 4] & 0xF;
        double latitude = degrees(layout.latitudeAt(), 2, 8);
        double longitude = degrees(layout.longitudeAt(), 3, 9);
        return new Report(
                Values.instant(digits(layout.dateAt(), 6), digits(layout.timeAt(), 6)),
                (flags & FIX) != 0,
                (flags & NORTH) != 0 ? latitude : -latitude,
                (flags & EAST) != 0 ? longitude : -longitude,
                Double.NaN,
                Values.number(digits(layout.speedAt(), 3)),
                Values.number(digits.substring(2 * layout.speedAt() + 3, 2 * layout.speedAt() + 6)),
                isXMode() ? -1 : battery(bytes[layout.batteryAt()] & 0xFF),
                Values.status(digits(layout.statusAt(), 8)),
                Origin.LIVE);
    }

    private String digits(int at, int count) {
        return digits.substring(2 * at, 2 * at + count);
    }

    private double degrees(int at, int degreeDigits, int count) {
        return Values.minutes(digits(at, count), degreeDigits);
    }

    private static int battery(int value) {
        if (value == 0 || value > 100) {
            return -1;
        }
        return value <= LEVELS.length ? LEVELS[value - 1] : value;
    }
}
