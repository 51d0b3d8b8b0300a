package org.anjiao.driver.h02.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads the values of text fields. */
final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{0,15})?");
    private static final Pattern DEGREES_AND_MINUTES = Pattern.compile("(-?)(\\d{1,3})-(\\d{1,2}(?:\\.\\d{0,15})?)");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}\\.\\d{5,15}");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
    private static final Pattern STATUS = Pattern.compile("[0-9A-Fa-f]{8}");

    private Values() {}

    static boolean isSixDigits(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    static boolean isStatus(String text) {
        return STATUS.matcher(text).matches();
    }

    /** The status word, or all well where there is none. */
    static StatusWord status(String text) {
        return isStatus(text) ? new StatusWord(Integer.parseUnsignedInt(text, 16)) : StatusWord.ALL_WELL;
    }

    /** The number, or NaN. */
    static double number(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** 0 to 100, or −1. */
    static int percent(String text) {
        double value = number(text);
        return value >= 0 && value <= 100 ? (int) value : -1;
    }

    /** Whether the coordinates are decimal degrees; both of a pair are then. */
    static boolean areDegrees(String latitude, String longitude) {
        return DEGREES.matcher(latitude).matches() && DEGREES.matcher(longitude).matches();
    }

    /**
     * Degrees of a coordinate in degrees and minutes: {@code DDMM.mmmm}, with makers that leave out the point {@code
     * DDMMmmmm}, with others {@code DD-MM.mmmm}; zeros in front may be missing. NaN if it is none.
     *
     * @param degreeDigits 2 for a latitude, 3 for a longitude
     */
    static double minutes(String text, int degreeDigits) {
        var dashed = DEGREES_AND_MINUTES.matcher(text);
        if (dashed.matches()) {
            double value = Integer.parseInt(dashed.group(2)) + Double.parseDouble(dashed.group(3)) / 60;
            return dashed.group(1).isEmpty() ? value : -value;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.indexOf('.') < 0 && digits.length() > degreeDigits + 2) {
            digits = digits.substring(0, degreeDigits + 2) + "." + digits.substring(degreeDigits + 2);
        }
        double value = Double.parseDouble(digits);
        double whole = Math.floor(value / 100);
        double degrees = whole + (value - whole * 100) / 60;
        return negative ? -degrees : degrees;
    }

    /** The instant of {@code DDMMYY} and {@code HHMMSS}, which are UTC; null if they are none. */
    static Instant instant(String date, String time) {
        if (!isSixDigits(date) || !isSixDigits(time)) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            2000 + pair(date, 4),
                            pair(date, 2),
                            pair(date, 0),
                            pair(time, 0),
                            pair(time, 2),
                            pair(time, 4))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int pair(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
