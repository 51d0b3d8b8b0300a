package org.anjiao.driver.jt808.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.SignalReading;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.UndecodableFrame;

/** The body of a location report, 0x0200: basic information and additional items (sections 8.18, tables 23 to 27). */
final class Location {
    private static final int ALARM_DISTRESS = 1;
    private static final int ALARM_ANTENNA_CUT = 1 << 5;
    private static final int ALARM_ANTENNA_SHORTED = 1 << 6;
    private static final int ALARM_POWER_LOW = 1 << 7;
    private static final int ALARM_POWER_CUT = 1 << 8;
    /** In or out of an area; of a route it is bit 21. */
    private static final int ALARM_AREA = 1 << 20;

    private static final int STATUS_FIX = 1 << 1;
    private static final int STATUS_SOUTH = 1 << 2;
    private static final int STATUS_WEST = 1 << 3;

    /** Kind of area, its number, direction; for bits 20 and 21 (table 29). */
    private static final int ITEM_CROSSING = 0x12;

    private static final int ITEM_CROSSING_LENGTH = 6;
    private static final int KIND_ROUTE = 4;
    private static final int ITEM_SIGNAL = 0x30;
    private static final int ITEM_SATELLITES = 0x31;

    /** The strongest signal; a modem that hears nothing, or cannot tell, says 99. */
    private static final int STRONGEST = 31;

    private final int alarms;
    private final int status;
    private final double latitude;
    private final double longitude;
    private final int altitude;
    private final double speed;
    private final int course;
    private final Instant time;
    private int satellites = -1;
    private AreaCrossing.Way way;
    private long area;
    private int signal = -1;
    private String fault;

    /** @throws UndecodableFrame the basic information is cut short, or its time is none */
    Location(Reader in) throws UndecodableFrame {
        alarms = in.dword();
        status = in.dword();
        latitude = degrees(in.dword(), STATUS_SOUTH);
        longitude = degrees(in.dword(), STATUS_WEST);
        // A plain WORD in the standard. Terminals below sea level send two's complement, and nobody wears one at 33 km.
        altitude = (short) in.word();
        speed = in.word() / 10.0;
        course = in.word();
        time = in.time();
        items(in);
    }

    private double degrees(int millionths, int negative) {
        double value = Integer.toUnsignedLong(millionths) / 1e6;
        return (status & negative) != 0 ? -value : value;
    }

    /** A broken item spoils those behind it and not the position before it. */
    private void items(Reader in) {
        try {
            while (in.remaining() > 0) {
                int id = in.octet();
                if (in.remaining() == 0) {
                    fault = "additional item 0x%02x has no length".formatted(id);
                    return;
                }
                Reader item = in.part(in.octet());
                if (id == ITEM_SATELLITES && item.remaining() == 1) {
                    satellites = item.octet();
                } else if (id == ITEM_CROSSING && item.remaining() == ITEM_CROSSING_LENGTH) {
                    crossing(item);
                } else if (id == ITEM_SIGNAL && item.remaining() == 1) {
                    signal = item.octet();
                }
            }
        } catch (UndecodableFrame e) {
            fault = "additional items: " + e.getMessage();
        }
    }

    private void crossing(Reader item) throws UndecodableFrame {
        int kind = item.octet();
        long number = Integer.toUnsignedLong(item.dword());
        int direction = item.octet();
        if (kind != KIND_ROUTE && direction <= 1) {
            area = number;
            way = direction == 0 ? AreaCrossing.Way.ENTERED : AreaCrossing.Way.LEFT;
        }
    }

    private boolean crossed() {
        return (alarms & ALARM_AREA) != 0;
    }

    /** What is wrong with the report though its basic information could be read; null if nothing. */
    String fault() {
        if (hasFix() && !PositionFix.isPlace(latitude, longitude) && (latitude != 0 || longitude != 0)) {
            return "no place on earth: " + latitude + ", " + longitude;
        }
        return fault == null && crossed() && way == null ? "alarm of an area that does not say which way" : fault;
    }

    private boolean hasFix() {
        return (status & STATUS_FIX) != 0;
    }

    void report(Origin origin, Consumer<? super DeviceObservation> to) {
        // A claimed fix at (0, 0) is what terminals send before their first one.
        if (hasFix() && PositionFix.isPlace(latitude, longitude)) {
            to.accept(PositionFix.satellite(
                    time, latitude, longitude, altitude, speed, course % 360, satellites, origin));
        } else {
            to.accept(new NoFix(time, origin));
        }
        if (signal >= 0 && signal <= STRONGEST) {
            to.accept(new SignalReading(time, signal * 100 / STRONGEST, origin));
        }
        if (alarms == 0) {
            return;
        }
        if ((alarms & ALARM_DISTRESS) != 0) {
            to.accept(new DistressCall(time, origin));
        }
        if ((alarms & (ALARM_ANTENNA_CUT | ALARM_ANTENNA_SHORTED)) != 0) {
            to.accept(new TamperAlert(time, TamperAlert.Kind.ANTENNA, origin));
        }
        if ((alarms & ALARM_POWER_CUT) != 0) {
            to.accept(new TamperAlert(time, TamperAlert.Kind.POWER_CUT, origin));
        }
        if ((alarms & ALARM_POWER_LOW) != 0) {
            to.accept(new BatteryReading(time, -1, true, origin));
        }
        if (crossed() && way != null) {
            to.accept(new AreaCrossing(time, way, area, origin));
        }
    }
}
