package org.anjiao.driver.watch.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;

/**
 * The position data of UD, UD2, AL and WT (appendix I): date, time, validity, place, speed, course, altitude, satellites,
 * signal, battery, steps, rolls, status word, cells, Wi-Fi stations, accuracy. Some makers leave the altitude out.
 */
final class PositionData {
    private static final int STATE_BATTERY_LOW = 1;
    private static final int STATE_TAKEN_OFF = 1 << 3;
    private static final int ALARM_DISTRESS = 1 << 16;
    private static final int ALARM_BATTERY_LOW = 1 << 17;
    private static final int ALARM_FENCE_LEFT = 1 << 18;
    private static final int ALARM_FENCE_ENTERED = 1 << 19;
    private static final int ALARM_TAKEN_OFF = 1 << 20;

    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
    private static final Pattern STATUS = Pattern.compile("[0-9A-Fa-f]{8}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,10}(\\.\\d{0,15})?");

    private static final int ALTITUDE = 10;

    private final String[] fields;
    private final int statusAt;
    private final int status;
    private final Instant time;
    private final double latitude;
    private final double longitude;

    /** @param fields of the content, its keyword at 0; they {@linkplain #fits fit} */
    PositionData(String[] fields) {
        this.fields = fields;
        statusAt = hasStatusAt(16) || !hasStatusAt(15) ? 16 : 15;
        status = hasStatusAt(statusAt) ? Integer.parseUnsignedInt(field(statusAt), 16) : 0;
        time = time(field(1), field(2));
        latitude = degrees(4, "S");
        longitude = degrees(6, "W");
    }

    /** Whether the fields begin as position data do: date, time and validity. */
    static boolean fits(String[] fields) {
        return fields.length > 3
                && SIX_DIGITS.matcher(fields[1].trim()).matches()
                && SIX_DIGITS.matcher(fields[2].trim()).matches()
                && (fields[3].trim().equals("A") || fields[3].trim().equals("V"));
    }

    private boolean hasStatusAt(int index) {
        return STATUS.matcher(field(index)).matches();
    }

    private String field(int index) {
        return index >= 0 && index < fields.length ? fields[index].trim() : "";
    }

    /** The number in a field, or NaN. */
    private double number(int index) {
        String text = field(index);
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** The whole number in a field, or −1 if it holds none from 0 to {@code most}. */
    private int count(int index, int most) {
        double value = number(index);
        return value >= 0 && value <= most ? (int) value : -1;
    }

    /** Makers put a minus sign, the hemisphere's letter, or both. */
    private double degrees(int index, String negative) {
        double value = number(index);
        return field(index + 1).equalsIgnoreCase(negative) ? -Math.abs(value) : value;
    }

    /** The time sent, which is UTC; null if it is none, as before a terminal's clock is set. */
    private static Instant time(String date, String time) {
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

    /** Whether they say when they were measured. */
    boolean hasTime() {
        return time != null;
    }

    /** What is wrong with the data though they could be read; null if nothing. */
    String fault() {
        if (time == null) {
            return "not a time: " + field(1) + " " + field(2);
        }
        boolean nowhere = latitude == 0 && longitude == 0;
        return claimsFix() && !nowhere && !PositionFix.isPlace(latitude, longitude)
                ? "no place on earth: " + field(4) + ", " + field(6)
                : null;
    }

    /** A place without satellites, which makers guess from Wi-Fi and cells or repeat from before, is marked V. */
    private boolean claimsFix() {
        return field(3).equals("A");
    }

    /**
     * Reports all that the data say.
     *
     * @param alarm whether an alarm message carries them
     * @param arrived the time of what has none: a live report with an unset clock
     */
    void report(Origin origin, boolean alarm, Instant arrived, Consumer<? super DeviceObservation> to) {
        Instant at = time == null ? arrived : time;
        if (claimsFix() && time != null && PositionFix.isPlace(latitude, longitude)) {
            to.accept(fix(origin));
        } else {
            to.accept(new NoFix(at, origin));
        }
        if ((status & ALARM_DISTRESS) != 0) {
            to.accept(new DistressCall(at, origin));
        }
        if ((status & (ALARM_TAKEN_OFF | STATE_TAKEN_OFF)) != 0) {
            to.accept(new TamperAlert(at, TamperAlert.Kind.REMOVED, origin));
        }
        if ((status & ALARM_FENCE_LEFT) != 0) {
            to.accept(new AreaCrossing(at, AreaCrossing.Way.LEFT, 0, origin));
        }
        if ((status & ALARM_FENCE_ENTERED) != 0) {
            to.accept(new AreaCrossing(at, AreaCrossing.Way.ENTERED, 0, origin));
        }
        int percent = count(statusAt - 3, 100);
        boolean low = isBatteryLow(alarm, percent);
        if (low || percent >= 0) {
            to.accept(new BatteryReading(at, percent, low, origin));
        }
    }

    /** Terminals are known that set the state bit always, at 82 % too: outside an alarm the percentage says it better. */
    private boolean isBatteryLow(boolean alarm, int percent) {
        return (status & ALARM_BATTERY_LOW) != 0 || ((status & STATE_BATTERY_LOW) != 0 && (alarm || percent < 0));
    }

    private PositionFix fix(Origin origin) {
        double course = number(9);
        return new PositionFix(
                time,
                latitude,
                longitude,
                Datum.WGS84,
                latitude,
                longitude,
                statusAt == 16 ? number(ALTITUDE) : Double.NaN,
                number(8),
                course >= 0 ? course % 360 : Double.NaN,
                accuracy(),
                count(statusAt - 5, 255),
                PositionSource.SATELLITE,
                origin);
    }

    /** The last field, behind the cells and the Wi-Fi stations; not where a station's name has a comma in it. */
    private double accuracy() {
        int cells = Math.max(0, count(statusAt + 1, 99));
        int stationsAt = statusAt + 2 + (cells == 0 ? 0 : 3 + 3 * cells);
        int at = stationsAt + 1 + 3 * Math.max(0, count(stationsAt, 99));
        double metres = at == fields.length - 1 ? number(at) : Double.NaN;
        return metres > 0 ? metres : Double.NaN;
    }
}
