package org.anjiao.monitoring.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.anjiao.organization.Boundaries.Boundary;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * An area by which positions are judged, in metres on a plane that touches the earth at the area's middle. Over
 * a county that plane is true to better than one per cent, and lines stay lines.
 */
final class Zone {
    /** Metres to a degree of latitude. */
    private static final double METRES = 111_195;

    /** Makes a circle of straight lines that is true to 0.2 per cent of its radius. */
    private static final int QUADRANT_SEGMENTS = 16;

    /** The counties' boundaries are drawn in steps; between two of them lies nobody's land. */
    static final double SLIVER_METRES = 1_000;

    private final GeometryFactory factory = new GeometryFactory();
    private final double middleLongitude;
    private final double middleLatitude;
    private final double metresEast;
    private final boolean valid;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance border;

    /** The territory of one county, or of several together with what lies between their boundaries. */
    static Zone of(Boundary... counties) {
        return new Zone(
                middle(Arrays.stream(counties)
                        .flatMap(county -> county.polygons().stream())
                        .map(rings -> rings.get(0))
                        .toList()),
                plane -> plane.territory(counties));
    }

    private Zone(double[] middle, Function<Zone, Geometry> drawing) {
        middleLongitude = middle[0];
        middleLatitude = middle[1];
        metresEast = METRES * Math.cos(Math.toRadians(middleLatitude));
        Geometry territory = drawing.apply(this);
        valid = territory.isValid() && territory.getArea() > 0;
        inside = new IndexedPointInAreaLocator(territory);
        border = new IndexedFacetDistance(territory);
    }

    /** The area within a ring of corners, {@code [longitude, latitude]}, that is not closed. */
    static Zone polygon(List<double[]> corners) {
        double[][] ring = new double[corners.size() + 1][];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = corners.get(i % corners.size());
        }
        return new Zone(middle(List.<double[][]>of(ring)), plane -> plane.rings(List.<double[][]>of(ring)));
    }

    static Zone circle(double[] centre, double radius) {
        return around(List.of(centre), radius);
    }

    static Zone corridor(List<double[]> line, double halfWidth) {
        return around(line, halfWidth);
    }

    private static Zone around(List<double[]> line, double metres) {
        double[][] points = line.toArray(double[][]::new);
        return new Zone(middle(List.<double[][]>of(points)), plane -> {
            Coordinate[] coordinates = plane.coordinates(points);
            Geometry drawn = points.length == 1
                    ? plane.factory.createPoint(coordinates[0])
                    : plane.factory.createLineString(coordinates);
            return drawn.buffer(metres, QUADRANT_SEGMENTS);
        });
    }

    private static double[] middle(List<double[][]> lines) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (double[][] line : lines) {
            for (double[] point : line) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
            }
        }
        return new double[] {(west + east) / 2, (south + north) / 2};
    }

    private Geometry territory(Boundary... counties) {
        Geometry territory = factory.createMultiPolygon(Arrays.stream(counties)
                .flatMap(county -> county.polygons().stream())
                .map(this::rings)
                .toArray(Polygon[]::new));
        // Widened and narrowed again, neighbours grow together.
        return counties.length == 1
                ? territory
                : territory.buffer(SLIVER_METRES / 2).buffer(-SLIVER_METRES / 2);
    }

    /** Whether the outline does not cross itself and encloses something. */
    boolean isValid() {
        return valid;
    }

    private Polygon rings(List<double[][]> rings) {
        LinearRing[] holes =
                rings.subList(1, rings.size()).stream().map(this::ring).toArray(LinearRing[]::new);
        return factory.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(double[][] points) {
        return factory.createLinearRing(coordinates(points));
    }

    private Coordinate[] coordinates(double[][] points) {
        Coordinate[] coordinates = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) {
            coordinates[i] = new Coordinate(x(points[i][0]), y(points[i][1]));
        }
        return coordinates;
    }

    /** Metres east of the middle. */
    double x(double longitude) {
        return (longitude - middleLongitude) * metresEast;
    }

    /** Metres north of the middle. */
    double y(double latitude) {
        return (latitude - middleLatitude) * METRES;
    }

    /** Metres from a point on the plane to the border, negative outside. */
    double clearance(double x, double y) {
        Coordinate point = new Coordinate(x, y);
        double distance = border.distance(factory.createPoint(point));
        return inside.locate(point) == Location.EXTERIOR ? -distance : distance;
    }
}
