package org.anjiao.device.spi;

/**
 * The shift of Chinese web maps by the formula that is publicly known; good to about a metre against the maps themselves.
 * The inverses have no formula and are found by iteration.
 */
final class MapShift {
    /** Semi-major axis in metres and squared eccentricity of the Krasovsky 1940 ellipsoid. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_2 = 0.00669342162296594323;

    private static final double BAIDU = Math.PI * 3000 / 180;
    private static final int MOST_STEPS = 30;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-9;

    private MapShift() {}

    @FunctionalInterface
    private interface Mapping {
        Coordinates of(double latitude, double longitude);
    }

    static Coordinates wgs84ToGcj02(double latitude, double longitude) {
        return inChina(latitude, longitude) ? shifted(latitude, longitude) : new Coordinates(latitude, longitude);
    }

    static Coordinates gcj02ToWgs84(double latitude, double longitude) {
        Coordinates found = inverse(MapShift::shifted, latitude, longitude);
        return shiftedHere(found) ? found : new Coordinates(latitude, longitude);
    }

    static Coordinates wgs84ToBd09(double latitude, double longitude) {
        if (!inChina(latitude, longitude)) {
            return new Coordinates(latitude, longitude);
        }
        Coordinates gcj02 = shifted(latitude, longitude);
        return baidu(gcj02.latitude(), gcj02.longitude());
    }

    static Coordinates bd09ToWgs84(double latitude, double longitude) {
        Coordinates gcj02 = inverse(MapShift::baidu, latitude, longitude);
        Coordinates found = inverse(MapShift::shifted, gcj02.latitude(), gcj02.longitude());
        return shiftedHere(found) ? found : new Coordinates(latitude, longitude);
    }

    /** Along the rectangle's edge the image of a place may lie outside: what counts is where the place itself lies. */
    private static boolean shiftedHere(Coordinates found) {
        return inChina(found.latitude(), found.longitude(), 10 * CLOSE_ENOUGH_DEGREES);
    }

    /** The place that a mapping which moves things by little maps to that one. */
    private static Coordinates inverse(Mapping mapping, double latitude, double longitude) {
        double lat = latitude;
        double lon = longitude;
        for (int step = 0; step < MOST_STEPS; step++) {
            Coordinates image = mapping.of(lat, lon);
            double latError = image.latitude() - latitude;
            double lonError = image.longitude() - longitude;
            lat -= latError;
            lon -= lonError;
            if (Math.abs(latError) < CLOSE_ENOUGH_DEGREES && Math.abs(lonError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Coordinates(lat, lon);
    }

    /** Whether that place lies in the rectangle within which the maps are shifted. */
    private static boolean inChina(double latitude, double longitude) {
        return inChina(latitude, longitude, 0);
    }

    private static boolean inChina(double latitude, double longitude, double margin) {
        return longitude >= 72.004 - margin
                && longitude <= 137.8347 + margin
                && latitude >= 0.8293 - margin
                && latitude <= 55.8271 + margin;
    }

    private static Coordinates shifted(double latitude, double longitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double radians = Math.toRadians(latitude);
        double sine = Math.sin(radians);
        double root = Math.sqrt(1 - ECCENTRICITY_2 * sine * sine);
        double metresPerRadianNorth = AXIS * (1 - ECCENTRICITY_2) / (root * root * root);
        double metresPerRadianEast = AXIS / root * Math.cos(radians);
        return new Coordinates(
                latitude + Math.toDegrees(north(x, y) / metresPerRadianNorth),
                longitude + Math.toDegrees(east(x, y) / metresPerRadianEast));
    }

    /** Metres to the north. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, y)
                + wave(40, y / 3)
                + wave(160, y / 12)
                + wave(320, y / 30);
    }

    /** Metres to the east. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20, 6 * x)
                + wave(20, 2 * x)
                + wave(20, x)
                + wave(40, x / 3)
                + wave(150, x / 12)
                + wave(300, x / 30);
    }

    private static double wave(double height, double turns) {
        return height * Math.sin(turns * Math.PI) * 2 / 3;
    }

    private static Coordinates baidu(double latitude, double longitude) {
        double radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * BAIDU);
        double angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * BAIDU);
        return new Coordinates(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065);
    }
}
