package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anjiao.organization.Boundaries.Boundary;
import org.junit.jupiter.api.Test;

class ZoneTest {
    @Test
    void theClearanceIsInMetresAndNegativeOutside() {
        for (double metres : new double[] {-5000, -150, -1, 1, 150, 5000}) {
            assertThat(clearance(Square.ZONE, Square.LATITUDE, Square.longitude(metres)))
                    .isCloseTo(metres, within(0.01 + Math.abs(metres) * 0.001));
        }
    }

    @Test
    void aHoleIsOutside() {
        double[][] outer = {{108, 34}, {109, 34}, {109, 35}, {108, 35}, {108, 34}};
        double[][] hole = {{108.4, 34.4}, {108.6, 34.4}, {108.6, 34.6}, {108.4, 34.6}, {108.4, 34.4}};
        Zone zone = Zone.of(new Boundary("610000", "测试", List.of(List.<double[][]>of(outer, hole))));
        assertThat(clearance(zone, 34.5, 108.5)).isNegative();
        assertThat(clearance(zone, 34.2, 108.2)).isPositive();
    }

    @Test
    void everyPartOfATerritoryCounts() {
        double[][] west = {{108, 34}, {108.1, 34}, {108.1, 34.1}, {108, 34.1}, {108, 34}};
        double[][] east = {{109, 34}, {109.1, 34}, {109.1, 34.1}, {109, 34.1}, {109, 34}};
        Zone zone =
                Zone.of(new Boundary("610000", "测试", List.of(List.<double[][]>of(west), List.<double[][]>of(east))));
        assertThat(clearance(zone, 34.05, 108.05)).isPositive();
        assertThat(clearance(zone, 34.05, 109.05)).isPositive();
        assertThat(clearance(zone, 34.05, 108.5)).isNegative();
    }

    @Test
    void theShortCutNeverContradictsTheGeometry() {
        Standing standing = new Standing();
        for (double metres = 4000; metres > -4000; metres -= 37) {
            double known = standing.clearance(Square.ZONE, Square.LATITUDE, Square.longitude(metres), 65);
            assertThat(Math.signum(known)).isEqualTo(Math.signum(metres));
            assertThat(Math.abs(known) > 65).isEqualTo(Math.abs(metres) > 65);
        }
    }

    private static double clearance(Zone zone, double latitude, double longitude) {
        return zone.clearance(zone.x(longitude), zone.y(latitude));
    }
}
