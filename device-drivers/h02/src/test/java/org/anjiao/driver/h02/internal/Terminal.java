package org.anjiao.driver.h02.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** A terminal's side of the protocol, for tests. */
final class Terminal {
    static final String NUMBER = "4109001345";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMyy").withZone(ZoneOffset.UTC);

    private Terminal() {}

    static byte[] line(String content) {
        return line(NUMBER, content);
    }

    static byte[] line(String number, String content) {
        return ("*HQ," + number + "," + content + "#").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** 10 knots, 90°. */
    static byte[] position(
            String kind, Instant time, String validity, double latitude, double longitude, String status) {
        return line(kind + "," + place(time, validity, latitude, longitude) + "," + status);
    }

    static String place(Instant time, String validity, double latitude, double longitude) {
        return TIME.format(time) + "," + validity + "," + minutes(latitude, 2) + "," + (latitude < 0 ? "S" : "N") + ","
                + minutes(longitude, 3) + "," + (longitude < 0 ? "W" : "E") + ",10.00,090," + DATE.format(time);
    }

    /** Ten-thousandths of a minute. */
    private static long units(double degrees) {
        return Math.round(Math.abs(degrees) * 600_000);
    }

    private static String minutes(double degrees, int digits) {
        long units = units(degrees);
        return String.format(
                Locale.ROOT, "%0" + digits + "d%02d.%04d", units / 600_000, units % 600_000 / 10_000, units % 10_000);
    }

    /** A record of 32 or 45 bytes, 10 knots, 90°, battery at level 4. */
    static byte[] binary(Instant time, boolean fix, double latitude, double longitude, String status, int length) {
        int flags = (fix ? 2 : 0) | (latitude < 0 ? 0 : 4) | (longitude < 0 ? 0 : 8);
        String hex = "24" + NUMBER + TIME.format(time) + DATE.format(time)
                + minutes(latitude, 2).replace(".", "") + "04"
                + minutes(longitude, 3).replace(".", "") + Integer.toHexString(flags) + "010090" + status
                + "ff0010060000000001060202991a9c01";
        return HexFormat.of().parseHex(hex.substring(0, 2 * length));
    }
}
