package org.anjiao.demonstration;

import java.util.List;
import java.util.Optional;
import org.anjiao.organization.Boundaries.Boundary;
import org.anjiao.simulator.Point;

/** Places inside and outside a county. */
final class Territory {
    private static final int TRIES = 10_000;
    /** Kept from the border so that a wearer who walks about does not leave unasked; less in a narrow town district. */
    private static final List<Double> MARGINS_METRES = List.of(2_500.0, 1_250.0, 600.0);

    private static final double BEYOND_METRES = 2_500;

    private final List<double[][]> outerRings;

    Territory(Boundary boundary) {
        outerRings = boundary.polygons().stream().map(rings -> rings.get(0)).toList();
    }

    boolean contains(Point point) {
        return outerRings.stream().anyMatch(ring -> contains(ring, point.longitude(), point.latitude()));
    }

    /**
     * A place inside.
     *
     * @param room metres in each direction that are inside too
     */
    record Place(Point point, double room) {}

    /** A place as well inside as the county allows; empty for one too narrow for the smallest margin. */
    Optional<Place> inside(Chance chance) {
        return MARGINS_METRES.stream()
                .flatMap(margin -> inside(chance, margin).stream())
                .findFirst();
    }

    private Optional<Place> inside(Chance chance, double margin) {
        double[] box = box();
        for (int i = 0; i < TRIES; i++) {
            Point point = new Point(chance.between(box[1], box[3]), chance.between(box[0], box[2]));
            if (clear(point, margin)) {
                return Optional.of(new Place(point, margin));
            }
        }
        return Optional.empty();
    }

    /** A place some kilometres beyond the nearest border in one of eight directions. */
    Point outside(Point from) {
        for (double metres = 3_000; metres < 500_000; metres += 1_000) {
            for (int eighth = 0; eighth < 8; eighth++) {
                Point point =
                        from.moved(metres * Math.cos(Math.PI * eighth / 4), metres * Math.sin(Math.PI * eighth / 4));
                if (!contains(point)) {
                    return point.moved(
                            BEYOND_METRES * Math.cos(Math.PI * eighth / 4),
                            BEYOND_METRES * Math.sin(Math.PI * eighth / 4));
                }
            }
        }
        throw new IllegalStateException("a county without an outside");
    }

    private boolean clear(Point point, double margin) {
        for (int quarter = 0; quarter < 4; quarter++) {
            double north = margin * Math.cos(Math.PI * quarter / 2);
            double east = margin * Math.sin(Math.PI * quarter / 2);
            if (!contains(point.moved(north, east))) {
                return false;
            }
        }
        return contains(point);
    }

    private double[] box() {
        double[] box = {180, 90, -180, -90};
        for (double[][] ring : outerRings) {
            for (double[] at : ring) {
                box[0] = Math.min(box[0], at[0]);
                box[1] = Math.min(box[1], at[1]);
                box[2] = Math.max(box[2], at[0]);
                box[3] = Math.max(box[3], at[1]);
            }
        }
        return box;
    }

    private static boolean contains(double[][] ring, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            boolean straddles = ring[i][1] > y != ring[j][1] > y;
            if (straddles
                    && x < (ring[j][0] - ring[i][0]) * (y - ring[i][1]) / (ring[j][1] - ring[i][1]) + ring[i][0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
