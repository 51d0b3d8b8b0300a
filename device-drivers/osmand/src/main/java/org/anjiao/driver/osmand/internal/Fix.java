package org.anjiao.driver.osmand.internal;

import java.time.Instant;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * A place as a request states it.
 *
 * @param speed kilometres per hour; below 0 unknown
 * @param course degrees; below 0 unknown
 */
record Fix(double latitude, double longitude, double altitude, double speed, double course, double accuracy) {
    DeviceObservation at(Instant time) throws UndecodableFrame {
        if (Double.isNaN(latitude) || Double.isNaN(longitude) || (latitude == 0 && longitude == 0)) {
            return new NoFix(time, Origin.LIVE);
        }
        if (!PositionFix.isPlace(latitude, longitude)) {
            throw new UndecodableFrame("not a place: " + latitude + ", " + longitude);
        }
        return PositionFix.sent(
                time,
                Datum.WGS84,
                latitude,
                longitude,
                within(altitude, -1_000, 20_000),
                within(speed, 0, 2_000),
                course == 360 ? 0 : within(course, 0, 360),
                within(accuracy, 0, 1_000_000),
                PositionSource.SATELLITE,
                Origin.LIVE);
    }

    private static double within(double value, double least, double most) {
        return value >= least && value <= most ? value : Double.NaN;
    }
}
