package org.anjiao.device.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** Xi'an's Bell Tower by the public approximation (domain brief, 3.2), and the way back from everywhere in China. */
class DatumTest {
    private static final double LAT = 34.2594;
    private static final double LON = 108.9470;

    private static double metres(Coordinates a, Coordinates b) {
        double north = Math.toRadians(b.latitude() - a.latitude());
        double east = Math.toRadians(b.longitude() - a.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return 6_371_008.8 * Math.hypot(north, east);
    }

    @Example
    void theBellTowerStandsWhereTheMapsShowIt() {
        Coordinates gcj02 = Datum.GCJ02.fromWgs84(LAT, LON);
        assertThat(metres(gcj02, new Coordinates(34.25782, 108.95167))).isLessThan(1);
        Coordinates bd09 = Datum.BD09.fromWgs84(LAT, LON);
        assertThat(metres(bd09, new Coordinates(34.26412, 108.95808))).isLessThan(1);
        assertThat(metres(new Coordinates(LAT, LON), gcj02)).isCloseTo(464, within(1.0));
    }

    @Example
    void andComesBackToTheMetre() {
        Coordinates bellTower = new Coordinates(LAT, LON);
        assertThat(metres(Datum.GCJ02.toWgs84(34.25782, 108.95167), bellTower)).isLessThan(1);
        assertThat(metres(Datum.BD09.toWgs84(34.26412, 108.95808), bellTower)).isLessThan(1);
        assertThat(Datum.WGS84.toWgs84(LAT, LON)).isEqualTo(bellTower);
    }

    /** Domain brief, S-10. */
    @Example
    void twoVendorsShowOnePlace() {
        PositionFix v1 =
                PositionFix.satellite(Instant.EPOCH, LAT, LON, Double.NaN, Double.NaN, Double.NaN, -1, Origin.LIVE);
        PositionFix v2 = PositionFix.sent(
                Instant.EPOCH,
                Datum.GCJ02,
                34.25782,
                108.95167,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                PositionSource.SATELLITE,
                Origin.LIVE);
        assertThat(metres(
                        new Coordinates(v1.latitude(), v1.longitude()), new Coordinates(v2.latitude(), v2.longitude())))
                .isLessThan(5);
        assertThat(v2.sentLatitude()).isEqualTo(34.25782);
        assertThat(v2.sentLongitude()).isEqualTo(108.95167);
    }

    @Property
    void thereAndBackInChina(
            @ForAll @Scale(7) @DoubleRange(min = 0.8293, max = 55.8271) double latitude,
            @ForAll @Scale(7) @DoubleRange(min = 72.004, max = 137.8347) double longitude) {
        Coordinates place = new Coordinates(latitude, longitude);
        for (Datum datum : Datum.values()) {
            Coordinates sent = datum.fromWgs84(latitude, longitude);
            assertThat(metres(datum.toWgs84(sent.latitude(), sent.longitude()), place))
                    .as("%s", datum)
                    .isLessThan(0.5);
        }
    }

    @Property
    void nothingIsShiftedAbroad(
            @ForAll @Scale(7) @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @Scale(7) @DoubleRange(min = -180, max = 70) double longitude) {
        for (Datum datum : Datum.values()) {
            assertThat(datum.fromWgs84(latitude, longitude)).isEqualTo(new Coordinates(latitude, longitude));
            assertThat(datum.toWgs84(latitude, longitude)).isEqualTo(new Coordinates(latitude, longitude));
        }
    }
}
