package org.anjiao.device.spi;

import java.time.Instant;
import java.util.List;

/**
 * An area that a terminal watches by itself.
 *
 * @param number by which the terminal knows it, at least 1; the same number again replaces the area
 * @param name for people, at most 40 characters, or null; a protocol without names leaves it out
 * @param shape how {@code points} and {@code radius} are to be read
 * @param points in WGS-84; the driver converts them to its datum
 * @param radius of a circle in metres, at least 1; null for other shapes
 * @param entering report when the area is entered
 * @param leaving report when the area is left
 * @param validFrom from when the terminal watches it; null together with {@code validUntil} for always
 * @param validUntil until when, exclusive; after {@code validFrom}
 */
public record DeviceArea(
        int number,
        String name,
        Shape shape,
        List<Place> points,
        Integer radius,
        boolean entering,
        boolean leaving,
        Instant validFrom,
        Instant validUntil) {

    public DeviceArea {
        points = points == null ? List.of() : List.copyOf(points);
    }

    /** Form of an area. */
    public enum Shape {
        /** One point, the centre, and a radius. */
        CIRCLE,
        /** Two points: the north-western and the south-eastern corner. */
        RECTANGLE,
        /** 3 to 100 corners in order, the last one joined to the first. */
        POLYGON
    }

    /**
     * A point on the earth.
     *
     * @param latitude WGS-84, degrees, −90 to 90
     * @param longitude WGS-84, degrees, −180 to 180
     */
    public record Place(double latitude, double longitude) {}
}
