package org.anjiao.driver.h02.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;

/**
 * What a line or a record says. Quantities not sent are NaN.
 *
 * @param time when; null if the terminal's clock was not set
 * @param fix whether the terminal calls the place a fix
 * @param latitude degrees
 * @param longitude degrees
 * @param altitude metres
 * @param knots speed
 * @param course degrees
 * @param battery percent; −1 if not sent
 * @param status the status word
 * @param origin live or stored
 */
record Report(
        Instant time,
        boolean fix,
        double latitude,
        double longitude,
        double altitude,
        double knots,
        double course,
        int battery,
        StatusWord status,
        Origin origin) {
    private static final double KILOMETRES_PER_MILE = 1.852;

    /** A live report of no place. */
    static Report withoutPlace(Instant time, int battery, StatusWord status) {
        return new Report(
                time, false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, battery, status, Origin.LIVE);
    }

    /** What is wrong with it though it could be read; null if nothing. */
    String fault() {
        if (!fix) {
            return null;
        }
        if (time == null) {
            return "fix without a time";
        }
        boolean nowhere = latitude == 0 && longitude == 0;
        return nowhere || PositionFix.isPlace(latitude, longitude)
                ? null
                : "no place on earth: " + latitude + ", " + longitude;
    }

    /** @param arrived the time of what has none: a live report with an unset clock */
    void to(Consumer<? super DeviceObservation> to, Instant arrived) {
        Instant at = time == null ? arrived : time;
        if (fix && time != null && PositionFix.isPlace(latitude, longitude)) {
            double degrees = course >= 0 ? course % 360 : Double.NaN;
            to.accept(PositionFix.satellite(
                    time, latitude, longitude, altitude, knots * KILOMETRES_PER_MILE, degrees, -1, origin));
        } else {
            to.accept(new NoFix(at, origin));
        }
        status.report(at, origin, to);
        if (battery >= 0) {
            to.accept(new BatteryReading(at, battery, false, origin));
        }
    }
}
