package org.anjiao.monitoring.internal;

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
 * The territory that a person may not leave, in metres on a plane that touches the earth at the territory's middle. Over
 * a county that plane is true to better than one per cent, and lines stay lines.
 */
final class Zone {
    /** Metres to a degree of latitude. */
    private static final double METRES = 111_195;

    private final GeometryFactory factory = new GeometryFactory();
    private final double middleLongitude;
    private final double middleLatitude;
    private final double metresEast;
    private final IndexedPointInAreaLocator inside;
    private final IndexedFacetDistance border;

    Zone(Boundary boundary) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (var polygon : boundary.polygons()) {
            for (double[] point : polygon.get(0)) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
            }
        }
        middleLongitude = (west + east) / 2;
        middleLatitude = (south + north) / 2;
        metresEast = METRES * Math.cos(Math.toRadians(middleLatitude));
        Polygon[] polygons = boundary.polygons().stream().map(this::polygon).toArray(Polygon[]::new);
        Geometry territory = factory.createMultiPolygon(polygons);
        inside = new IndexedPointInAreaLocator(territory);
        border = new IndexedFacetDistance(territory);
    }

    private Polygon polygon(java.util.List<double[][]> rings) {
        LinearRing[] holes =
                rings.subList(1, rings.size()).stream().map(this::ring).toArray(LinearRing[]::new);
        return factory.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(double[][] points) {
        Coordinate[] coordinates = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) {
            coordinates[i] = new Coordinate(x(points[i][0]), y(points[i][1]));
        }
        return factory.createLinearRing(coordinates);
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
