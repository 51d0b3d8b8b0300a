package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.Datum;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Checks shapes that officers give, and makes areas of them. */
final class ZoneDrawing {
    static final int MOST_POINTS = 200;
    private static final double SMALLEST_METRES = 20;
    private static final double LARGEST_METRES = 100_000;

    private final Organization organization;
    private final Boundaries boundaries;
    private final Clock clock;
    private final CountyZones counties;
    private volatile Map<String, Zone> province = Map.of();

    ZoneDrawing(Organization organization, Boundaries boundaries, Clock clock) {
        this.organization = organization;
        this.boundaries = boundaries;
        this.clock = clock;
        this.counties = new CountyZones(organization, boundaries, clock, (unit, at) -> false);
    }

    /**
     * Checks a shape.
     *
     * @param unitId the person's office, whose county is meant where none is named
     * @return the shape in WGS-84, with its county named
     * @throws ProblemException what is wrong with the shape
     */
    ZoneShape check(ZoneShape shape, String unitId) {
        if (shape == null || shape.form() == null) {
            throw CommonProblem.required("shape");
        }
        if (shape.datum() == null) {
            throw CommonProblem.required("shape.datum");
        }
        if (shape.form() == ZoneShape.Form.COUNTY) {
            return county(shape.adminCode() == null ? counties.codeOf(unitId) : shape.adminCode());
        }
        int least = shape.form() == ZoneShape.Form.POLYGON ? 3 : shape.form() == ZoneShape.Form.CORRIDOR ? 2 : 1;
        int most = shape.form() == ZoneShape.Form.CIRCLE ? 1 : MOST_POINTS;
        int given = shape.points().size();
        if (given < least || given > most) {
            throw new ProblemException(MonitoringProblem.ZONE_TOO_MANY_VERTICES, "shape.points", given, least, most);
        }
        checkMetres(shape);
        checkPairs(shape.points());
        ZoneShape drawn = inWgs84(shape);
        checkPlaces(drawn.points());
        if (!area(drawn).isValid()) {
            throw new ProblemException(MonitoringProblem.ZONE_SELF_CROSSING, "shape.points", shape.form());
        }
        return drawn;
    }

    /** A zone drawn on a Chinese web map lies hundreds of metres off until it is converted. */
    private static ZoneShape inWgs84(ZoneShape shape) {
        List<double[]> points = shape.points().stream()
                .map(point -> shape.datum().toWgs84(point[1], point[0]))
                .map(place -> new double[] {place.longitude(), place.latitude()})
                .toList();
        return new ZoneShape(shape.form(), Datum.WGS84, points, shape.metres(), shape.adminCode());
    }

    private ZoneShape county(String code) {
        if (code == null || counties.ofCounty(code) == null) {
            throw new ProblemException(
                    MonitoringProblem.ZONE_COUNTY_UNKNOWN, "shape.adminCode", code == null ? "–" : code);
        }
        return new ZoneShape(ZoneShape.Form.COUNTY, Datum.WGS84, List.of(), null, code);
    }

    private static void checkMetres(ZoneShape shape) {
        if (shape.form() == ZoneShape.Form.POLYGON) {
            return;
        }
        Double metres = shape.metres();
        if (metres == null) {
            throw CommonProblem.required("shape.metres");
        }
        if (!(metres >= SMALLEST_METRES && metres <= LARGEST_METRES)) {
            throw new ProblemException(
                    CommonProblem.FIELD_INVALID, "shape.metres", "metres", SMALLEST_METRES + " – " + LARGEST_METRES);
        }
    }

    private static void checkPairs(List<double[]> points) {
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            if (point == null || point.length != 2 || !isAngles(point)) {
                throw new ProblemException(
                        CommonProblem.FIELD_INVALID, "shape.points[" + i + "]", "points", "[longitude, latitude]");
            }
        }
    }

    /** Two that were given the wrong way round are angles too, and lie outside the province. */
    private static boolean isAngles(double[] point) {
        return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 180;
    }

    private void checkPlaces(List<double[]> points) {
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            if (!inProvince(point)) {
                throw new ProblemException(
                        MonitoringProblem.ZONE_OUTSIDE_PROVINCE,
                        "shape.points[" + i + "]",
                        i + 1,
                        point[0] + ", " + point[1]);
            }
        }
    }

    private boolean inProvince(double[] point) {
        if (province.isEmpty()) {
            province = readProvince();
        }
        for (Zone county : province.values()) {
            if (county.clearance(county.x(point[0]), county.y(point[1])) > -Zone.SLIVER_METRES) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Zone> readProvince() {
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        Map<String, Zone> found = new LinkedHashMap<>();
        for (String unit : tree.unitsBelow(tree.root().key())) {
            String code = organization.unit(unit, clock.instant()).adminCode();
            if (code != null && code.length() >= CountyZones.COUNTY_DIGITS) {
                String county = code.substring(0, CountyZones.COUNTY_DIGITS);
                if (!found.containsKey(county)) {
                    boundaries.of(county).ifPresent(boundary -> found.put(county, Zone.of(boundary)));
                }
            }
        }
        return found;
    }

    /** The area of a shape that was checked before. */
    Zone area(ZoneShape shape) {
        return switch (shape.form()) {
            case POLYGON -> Zone.polygon(shape.points());
            case CIRCLE -> Zone.circle(shape.points().get(0), shape.metres());
            case CORRIDOR -> Zone.corridor(shape.points(), shape.metres());
            case COUNTY -> counties.ofCounty(shape.adminCode());
        };
    }
}
