package org.anjiao.driver.gt06.internal;

import java.time.Instant;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * What the satellite receiver says (document of GT06, section 5.2.1.4 to 5.2.1.9).
 *
 * @param satellites that took part
 * @param latitude degrees
 * @param longitude degrees
 * @param speed kilometres per hour
 * @param course degrees clockwise from north
 * @param positioned whether the place is one that satellites gave now
 */
record GpsBlock(int satellites, double latitude, double longitude, int speed, int course, boolean positioned) {
    /** Bytes of it, the one with its length and the satellites included. */
    static final int LENGTH = 12;

    /** Coordinates are thirty-thousandths of a minute. */
    private static final double UNITS_PER_DEGREE = 60 * 30_000.0;

    private static final int NORTH = 1 << 10;
    private static final int WEST = 1 << 11;
    private static final int POSITIONED = 1 << 12;

    /** Reads the block behind the byte that gives its length and the satellites. */
    static GpsBlock read(Reader in, int satellites) throws UndecodableFrame {
        long latitude = in.dword();
        long longitude = in.dword();
        int speed = in.octet();
        return of(satellites, latitude, longitude, speed, in.word());
    }

    /** The JC400's: the speed, two bytes, stands behind the course. */
    static GpsBlock readOfCamera(Reader in) throws UndecodableFrame {
        int satellites = in.octet() & 0x0F;
        long latitude = in.dword();
        long longitude = in.dword();
        int status = in.word();
        return of(satellites, latitude, longitude, in.word(), status);
    }

    private static GpsBlock of(int satellites, long latitude, long longitude, int speed, int status) {
        return new GpsBlock(
                satellites,
                (status & NORTH) != 0 ? latitude / UNITS_PER_DEGREE : -latitude / UNITS_PER_DEGREE,
                (status & WEST) != 0 ? -longitude / UNITS_PER_DEGREE : longitude / UNITS_PER_DEGREE,
                speed,
                (status & 0x3FF) % 360,
                (status & POSITIONED) != 0);
    }

    private boolean isPlace() {
        return PositionFix.isPlace(latitude, longitude);
    }

    /** @param altitude metres, or NaN */
    DeviceObservation observation(Instant time, double altitude, Origin origin) {
        return positioned && isPlace()
                ? PositionFix.satellite(time, latitude, longitude, altitude, speed, course, satellites, origin)
                : new NoFix(time, origin);
    }

    /** What is wrong with it though it could be read; null if nothing. A fix at (0, 0) is one that is not there yet. */
    String fault() {
        return positioned && !isPlace() && (latitude != 0 || longitude != 0)
                ? "no place on earth: " + latitude + ", " + longitude
                : null;
    }
}
