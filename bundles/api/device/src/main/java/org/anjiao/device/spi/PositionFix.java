package org.anjiao.device.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a terminal was. Only a real fix makes one: a report without satellites, or at (0, 0), is a {@link NoFix}.
 * Quantities that the terminal did not send are {@link Double#NaN}, {@code satellites} −1.
 *
 * @param deviceTime when it was measured
 * @param latitude WGS-84, degrees, −90 to 90
 * @param longitude WGS-84, degrees, −180 to 180
 * @param datum in which the terminal sent it
 * @param sentLatitude as sent, in {@code datum}
 * @param sentLongitude as sent, in {@code datum}
 * @param altitude metres above sea level
 * @param speed kilometres per hour
 * @param course degrees clockwise from true north, 0 to below 360
 * @param accuracy radius in metres
 * @param satellites used or seen
 * @param source what measured it
 * @param origin live, or stored and sent later
 */
public record PositionFix(
        Instant deviceTime,
        double latitude,
        double longitude,
        Datum datum,
        double sentLatitude,
        double sentLongitude,
        double altitude,
        double speed,
        double course,
        double accuracy,
        int satellites,
        PositionSource source,
        Origin origin)
        implements DeviceObservation {

    public PositionFix {
        Objects.requireNonNull(deviceTime);
        Objects.requireNonNull(datum);
        Objects.requireNonNull(source);
        Objects.requireNonNull(origin);
        if (!isPlace(latitude, longitude)) {
            throw new IllegalArgumentException("not a place: " + latitude + ", " + longitude);
        }
    }

    /** A satellite fix sent in WGS-84, of unknown accuracy. */
    public static PositionFix satellite(
            Instant deviceTime,
            double latitude,
            double longitude,
            double altitude,
            double speed,
            double course,
            int satellites,
            Origin origin) {
        return new PositionFix(
                deviceTime,
                latitude,
                longitude,
                Datum.WGS84,
                latitude,
                longitude,
                altitude,
                speed,
                course,
                Double.NaN,
                satellites,
                PositionSource.SATELLITE,
                origin);
    }

    /**
     * A fix in whatever datum the terminal sent it; converted here.
     *
     * @throws IllegalArgumentException {@code latitude} and {@code longitude} are no place
     */
    public static PositionFix sent(
            Instant deviceTime,
            Datum datum,
            double latitude,
            double longitude,
            double altitude,
            double speed,
            double course,
            double accuracy,
            PositionSource source,
            Origin origin) {
        if (!isPlace(latitude, longitude)) {
            throw new IllegalArgumentException("not a place: " + latitude + ", " + longitude);
        }
        Coordinates wgs84 = datum.toWgs84(latitude, longitude);
        return new PositionFix(
                deviceTime,
                wgs84.latitude(),
                wgs84.longitude(),
                datum,
                latitude,
                longitude,
                altitude,
                speed,
                course,
                accuracy,
                -1,
                source,
                origin);
    }

    /** Whether that is a place on the earth where a terminal can be; (0, 0) is what a terminal without a fix sends. */
    public static boolean isPlace(double latitude, double longitude) {
        return latitude >= -90
                && latitude <= 90
                && longitude >= -180
                && longitude <= 180
                && (latitude != 0 || longitude != 0);
    }
}
