package org.anjiao.driver.h02.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * A line {@code *XX,ID,KIND,…#}. Where a position stands in it differs between kinds and makers; it is found by its two
 * hemispheres: time, validity, latitude, N or S, longitude, E or W, speed, course, date, status word, each maker's own.
 */
final class Line {
    private static final int KIND = 2;
    private static final int FIRST = 3;

    private static final Pattern TERMINAL = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final Pattern CODING_SCHEME = Pattern.compile("\\d{1,2}");
    private static final Pattern DAY_AND_TIME = Pattern.compile("\\d{8}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+");

    private final String[] fields;

    Line(Frame frame) throws UndecodableFrame {
        String text = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
        if (!text.startsWith("*") || !text.endsWith("#")) {
            throw new UndecodableFrame("line without its end");
        }
        fields = text.substring(1, text.length() - 1).split(",", -1);
        if (!TERMINAL.matcher(terminal()).matches() || vendor().isEmpty()) {
            throw new UndecodableFrame("line without a terminal's number");
        }
    }

    /** The maker's mark, without which a terminal takes no answer for one. */
    String vendor() {
        return fields[0];
    }

    String terminal() {
        return field(1);
    }

    /** What kind of line, such as V1; empty if it says none. */
    String kind() {
        return field(KIND);
    }

    /** A field, or an empty text behind the last one. */
    String field(int index) {
        return index >= 0 && index < fields.length ? fields[index].trim() : "";
    }

    /**
     * The position in it; null if there is none.
     *
     * @param now of the host, for lines without a time
     */
    Report position(Instant now) {
        int at = hemisphereIn(fields);
        return at < 0 ? null : position(fields, at, now, Origin.LIVE);
    }

    /** The positions of a BC line, which the terminal kept and sends together, with a semicolon between. */
    List<Report> batch(Instant now) {
        List<Report> reports = new ArrayList<>();
        String all = String.join(",", Arrays.asList(fields).subList(Math.min(FIRST, fields.length), fields.length));
        for (String one : all.split(";", -1)) {
            String[] parts = one.split(",", -1);
            int at = hemisphereIn(parts);
            if (at >= 0) {
                reports.add(position(parts, at, now, Origin.STORED));
            }
        }
        return reports;
    }

    private static int hemisphereIn(String[] fields) {
        for (int i = 1; i + 2 < fields.length; i++) {
            String first = fields[i].trim();
            String second = fields[i + 2].trim();
            if ((first.equals("N") || first.equals("S")) && (second.equals("E") || second.equals("W"))) {
                return i;
            }
        }
        return -1;
    }

    private static Report position(String[] fields, int at, Instant now, Origin origin) {
        String latitudeText = get(fields, at - 1);
        String longitudeText = get(fields, at + 1);
        boolean degrees = Values.areDegrees(latitudeText, longitudeText);
        double latitude = degrees ? Values.number(latitudeText) : Values.minutes(latitudeText, 2);
        double longitude = degrees ? Values.number(longitudeText) : Values.minutes(longitudeText, 3);
        String date = get(fields, at + 5);
        String status = get(fields, at + 6);
        if (date.length() == 14) { // makers that forget the comma between them
            status = date.substring(6);
            date = date.substring(0, 6);
        }
        if (status.isEmpty()) { // V19 has address and SIM card's number in front of it
            status = get(fields, fields.length - 1);
        }
        String speed = get(fields, at + 3);
        return new Report(
                time(date, get(fields, at - 3), now),
                isFix(get(fields, at - 2)),
                get(fields, at).equals("S") ? -Math.abs(latitude) : latitude,
                get(fields, at + 2).equals("W") ? -Math.abs(longitude) : longitude,
                altitude(fields, at + 7),
                speed.isEmpty() ? 0 : Values.number(speed), // section 3: empty means standing still
                Values.number(get(fields, at + 4)),
                -1,
                Values.status(status),
                origin);
    }

    private static String get(String[] fields, int index) {
        return index >= 0 && index < fields.length ? fields[index].trim() : "";
    }

    /** A, or the number of a coding scheme, which some makers have here and send with a fix only; V and B are none. */
    private static boolean isFix(String validity) {
        return validity.equals("A") || CODING_SCHEME.matcher(validity).matches();
    }

    private static Instant time(String date, String time, Instant now) {
        if (Values.isSixDigits(time)) {
            return Values.instant(date, time);
        }
        return DAY_AND_TIME.matcher(date).matches() ? timeOfMonth(date, now) : timeOfDay(date, now);
    }

    /** VP1 has a date only: it is sent as it is measured, so today's is of now, and an older one as old as can be. */
    private static Instant timeOfDay(String date, Instant now) {
        Instant midnight = Values.instant(date, "000000");
        Instant today =
                now.atOffset(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
        return today.equals(midnight) ? now : midnight;
    }

    /** DDHHMMSS of a batch: the last such day, this month's or one before. */
    private static Instant timeOfMonth(String stamp, Instant now) {
        LocalDateTime limit = now.atOffset(ZoneOffset.UTC).toLocalDateTime().plusHours(1);
        int day = Integer.parseInt(stamp.substring(0, 2));
        Instant time = Values.instant("010100", stamp.substring(2));
        if (time == null || day < 1 || day > 31) {
            return null;
        }
        LocalTime clock = time.atOffset(ZoneOffset.UTC).toLocalTime();
        for (int back = 0; back < 3; back++) {
            var month = limit.toLocalDate().withDayOfMonth(1).minusMonths(back);
            if (day <= month.lengthOfMonth()
                    && !month.withDayOfMonth(day).atTime(clock).isAfter(limit)) {
                return month.withDayOfMonth(day).atTime(clock).toInstant(ZoneOffset.UTC);
            }
        }
        return null;
    }

    /** Makers that send mileage, temperature, fuel, altitude, area and cell behind the status word. */
    private static double altitude(String[] fields, int at) {
        boolean theirs = fields.length == at + 6
                && WHOLE.matcher(get(fields, at)).matches()
                && WHOLE.matcher(get(fields, at + 1)).matches()
                && FRACTION.matcher(get(fields, at + 2)).matches();
        return theirs ? Values.number(get(fields, at + 3)) : Double.NaN;
    }

    /** What a line without a position says: its time and its status word, which stands behind the date. */
    Report withoutPosition(int battery) {
        for (int i = fields.length - 1; i > FIRST; i--) {
            String date = field(i - 1);
            if (Values.isStatus(field(i)) && (date.isEmpty() || Values.isSixDigits(date))) {
                return Report.withoutPlace(Values.instant(date, field(FIRST)), battery, Values.status(field(i)));
            }
        }
        return Report.withoutPlace(null, battery, StatusWord.ALL_WELL);
    }
}
