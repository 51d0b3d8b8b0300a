package org.anjiao.monitoring.internal;

import java.util.List;
import org.anjiao.organization.Boundaries.Boundary;

/** A zone of about 20 by 20 kilometres round a point near Xi'an, and places at a distance from its eastern border. */
final class Square {
    static final double LATITUDE = 34.25;
    static final double LONGITUDE = 108.95;
    private static final double HALF = 0.1;
    private static final double METRES_EAST = 111_195 * Math.cos(Math.toRadians(LATITUDE));

    static final Zone ZONE = Zone.of(boundary());

    private Square() {}

    static Boundary boundary() {
        double[][] ring = {
            {LONGITUDE - HALF, LATITUDE - HALF},
            {LONGITUDE + HALF, LATITUDE - HALF},
            {LONGITUDE + HALF, LATITUDE + HALF},
            {LONGITUDE - HALF, LATITUDE + HALF},
            {LONGITUDE - HALF, LATITUDE - HALF}
        };
        return new Boundary("610103", "碑林区", List.of(List.<double[][]>of(ring)));
    }

    /** The longitude of a place so many metres inside the border, negative for outside. */
    static double longitude(double metresInside) {
        return LONGITUDE + HALF - metresInside / METRES_EAST;
    }
}
