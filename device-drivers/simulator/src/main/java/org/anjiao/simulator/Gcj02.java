package org.anjiao.simulator;

/** The shift of Chinese maps, in which vendors' platforms state places: up to 700 m, and none outside of China. */
final class Gcj02 {
    /** Of the ellipsoid Krasovsky 1940. */
    private static final double SEMI_MAJOR_AXIS = 6_378_245;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private Gcj02() {}

    /** A place of WGS-84, which is in China, as GCJ-02 has it. */
    static Point of(Point place) {
        double x = place.longitude() - 105;
        double y = place.latitude() - 35;
        double latitude = Math.toRadians(place.latitude());
        double flat = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double meridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (flat * Math.sqrt(flat));
        double parallel = SEMI_MAJOR_AXIS / Math.sqrt(flat) * Math.cos(latitude);
        return new Point(
                place.latitude() + Math.toDegrees(north(x, y) / meridian),
                place.longitude() + Math.toDegrees(east(x, y) / parallel));
    }

    /** Metres. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + 2.0 / 3 * (20 * sine(y, 1) + 40 * sine(y, 3))
                + 2.0 / 3 * (160 * sine(y, 12) + 320 * sine(y, 30));
    }

    /** Metres. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x)
                + 2.0 / 3 * (20 * sine(x, 1) + 40 * sine(x, 3))
                + 2.0 / 3 * (150 * sine(x, 12) + 300 * sine(x, 30));
    }

    private static double ripple(double x) {
        return 2.0 / 3 * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI));
    }

    private static double sine(double value, int divisor) {
        return Math.sin(value / divisor * Math.PI);
    }
}
