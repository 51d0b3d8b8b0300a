package org.anjiao.simulator;

/**
 * A place, WGS-84.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
public record Point(double latitude, double longitude) {
    private static final double METRES_PER_DEGREE = 111_320;

    /** The place so many metres north and east of this one; good for some kilometres. */
    public Point moved(double north, double east) {
        return new Point(
                latitude + north / METRES_PER_DEGREE,
                longitude + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude))));
    }

    /** The place that lies that share of the way to another, 0 to 1. */
    public Point towards(Point other, double share) {
        return new Point(
                latitude + (other.latitude - latitude) * share, longitude + (other.longitude - longitude) * share);
    }

    /** Metres to another place; good for some kilometres. */
    public double metresTo(Point other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = (other.longitude - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
