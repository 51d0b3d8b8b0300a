package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Concox GT06: login with the IMEI, positions with cell and upload mode (0x22), an alarm (0x26) where the button was
 * pressed, status (0x13). A kept report is a message of its own, marked as sent again.
 */
final class Gt06Protocol implements TerminalProtocol {
    private static final int LOGIN = 0x01;
    private static final int STATUS = 0x13;
    private static final int LOCATION = 0x22;
    private static final int ALARM = 0x26;

    private static final int SHORT_START = 0x78;
    private static final int REPORT_BYTES = 50;
    private static final int IMEI_DIGITS = 15;

    private static final int NORTH = 1 << 10;
    private static final int WEST = 1 << 11;
    private static final int POSITIONED = 1 << 12;

    /** GPS on, charging off, nothing wrong. */
    private static final int INFORMATION = 0x40;

    private static final int BATTERY_HIGH = 5;
    private static final int SIGNAL_STRONG = 4;
    private static final int ENGLISH = 2;

    private final String imei;

    /** @param number the IMEI, filled up with zeros in front */
    Gt06Protocol(String number) {
        imei = "0".repeat(IMEI_DIGITS - number.length()) + number;
    }

    @Override
    public int reportBytes() {
        return REPORT_BYTES;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public int batchBytes() {
        return REPORT_BYTES;
    }

    @Override
    public Duration heartbeatInterval() {
        return Duration.ofMinutes(3);
    }

    @Override
    public boolean join(ByteBuffer out, int serial) {
        int start = begin(out, LOGIN);
        String digits = "0" + imei;
        for (int i = 0; i < digits.length(); i += 2) {
            out.put((byte) (digits.charAt(i) - '0' << 4 | digits.charAt(i + 1) - '0'));
        }
        end(out, start, serial);
        return true;
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        report(out, serial, report, false);
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        report(out, serial, reports.get(0), true);
    }

    /** An alarm has no place to say that it was kept. */
    private static void report(ByteBuffer out, int serial, Report report, boolean again) {
        if (report.distress()) {
            distress(out, serial, report);
        } else {
            location(out, serial, report, again);
        }
    }

    private static void location(ByteBuffer out, int serial, Report report, boolean again) {
        int start = begin(out, LOCATION);
        gps(out, report);
        cell(out);
        out.put((byte) 0).put((byte) 0).put((byte) (again ? 1 : 0)); // ACC, at intervals, sent again
        end(out, start, serial);
    }

    private static void distress(ByteBuffer out, int serial, Report report) {
        int start = begin(out, ALARM);
        gps(out, report);
        out.put((byte) 9); // length of the cell, with itself
        cell(out);
        out.put((byte) INFORMATION).put((byte) BATTERY_HIGH).put((byte) SIGNAL_STRONG);
        out.put((byte) 1).put((byte) ENGLISH); // SOS
        end(out, start, serial);
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        int start = begin(out, STATUS);
        out.put((byte) INFORMATION).put((byte) BATTERY_HIGH).put((byte) SIGNAL_STRONG);
        out.put((byte) 0).put((byte) ENGLISH); // no alarm
        end(out, start, serial);
    }

    private static void gps(ByteBuffer out, Report report) {
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochSecond(report.deviceTime()), ZoneOffset.UTC);
        out.put((byte) (utc.getYear() % 100)).put((byte) utc.getMonthValue()).put((byte) utc.getDayOfMonth());
        out.put((byte) utc.getHour()).put((byte) utc.getMinute()).put((byte) utc.getSecond());
        Point place = report.place();
        out.put((byte) (place == null ? 0xC0 : 0xC0 | 11)); // length, satellites
        out.putInt(place == null ? 0 : units(place.latitude()));
        out.putInt(place == null ? 0 : units(place.longitude()));
        out.put((byte) Math.min(255, Math.round(report.speedTenths() / 10.0)));
        int status = report.course();
        if (place != null) {
            status |= POSITIONED | (place.latitude() >= 0 ? NORTH : 0) | (place.longitude() < 0 ? WEST : 0);
        }
        out.putShort((short) status);
    }

    /** Thirty-thousandths of a minute. */
    private static int units(double degrees) {
        return (int) Math.round(Math.abs(degrees) * 60 * 30_000);
    }

    /** A cell of China Mobile: MCC 460, MNC 0, area, identifier. */
    private static void cell(ByteBuffer out) {
        out.putShort((short) 460)
                .put((byte) 0)
                .putShort((short) 0x287D)
                .put((byte) 0)
                .putShort((short) 0x1F71);
    }

    /** Writes start bits, a place for the length, and the number; returns where it began. */
    private static int begin(ByteBuffer out, int number) {
        int start = out.position();
        out.put((byte) SHORT_START).put((byte) SHORT_START).put((byte) 0).put((byte) number);
        return start;
    }

    private static void end(ByteBuffer out, int start, int serial) {
        out.putShort((short) serial);
        out.put(start + 2, (byte) (out.position() + 2 - start - 3));
        out.putShort((short) crc(out, start + 2, out.position()));
        out.put((byte) '\r').put((byte) '\n');
    }

    /** CRC-ITU, reflected. */
    private static int crc(ByteBuffer bytes, int begin, int end) {
        int crc = 0xFFFF;
        for (int i = begin; i < end; i++) {
            crc ^= bytes.get(i) & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x8408 : crc >>> 1;
            }
        }
        return ~crc;
    }

    @Override
    public Answer next(ByteBuffer in) {
        int begin = in.position();
        if (in.remaining() < 4) {
            return null;
        }
        boolean isShort = in.get(begin) == SHORT_START;
        int head = isShort ? 3 : 4;
        int length = isShort ? in.get(begin + 2) & 0xFF : in.getShort(begin + 2) & 0xFFFF;
        int end = begin + head + length + 2;
        if (end > in.limit()) {
            return null;
        }
        in.position(end);
        int serial = in.getShort(end - 6) & 0xFFFF;
        return switch (in.get(begin + head) & 0xFF) {
            case LOGIN -> new Answer(Kind.WELCOME, serial, null);
            case LOCATION, ALARM -> new Answer(Kind.STORED, serial, null);
            default -> new Answer(Kind.OTHER, serial, null);
        };
    }
}
