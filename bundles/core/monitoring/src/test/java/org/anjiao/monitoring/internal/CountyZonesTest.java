package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Boundaries.Boundary;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Shanghai;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

/** Three squares of a tenth of a degree in a row: two districts of one city with a gap between them, and a county. */
class CountyZonesTest {
    private static final long BEFORE =
            Shanghai.startOf(LocalDate.of(2020, 6, 30)).toEpochMilli();
    private static final long SINCE = Shanghai.startOf(LocalDate.of(2020, 7, 1)).toEpochMilli();
    private static final double LATITUDE = 34.05;

    private final CountyZones zones = new CountyZones(
            Stubs.of(Organization.class, new Units()),
            new Squares(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            (unit, at) -> at >= SINCE);

    @Test
    void theDistrictsOfOneCityAreOneAreaOnceTheRulesSaySo() {
        assertThat(inside("610103", BEFORE, 109.15))
                .as("next district, 2012 rules")
                .isFalse();
        assertThat(inside("610103", SINCE, 109.15)).as("next district").isTrue();
        assertThat(inside("610103", SINCE, 109.05)).as("at home").isTrue();
        assertThat(inside("610103", SINCE, 109.1002))
                .as("between the drawn boundaries")
                .isTrue();
        assertThat(inside("610103", SINCE, 109.25))
                .as("a county of the same city")
                .isFalse();
    }

    @Test
    void aCountyIsAnAreaOfItsOwn() {
        assertThat(inside("610122", SINCE, 109.25)).isTrue();
        assertThat(inside("610122", SINCE, 109.15)).isFalse();
    }

    @Test
    void theZoneStaysTheSameObject() {
        assertThat(zones.of("610103", SINCE)).isSameAs(zones.of("610103", SINCE + 1));
        assertThat(zones.of("610103", BEFORE)).isSameAs(zones.of("610103", BEFORE - 1));
        assertThat(zones.of("619999", SINCE)).isNull();
    }

    private boolean inside(String unit, long at, double longitude) {
        Zone zone = zones.of(unit, at);
        return zone.clearance(zone.x(longitude), zone.y(LATITUDE)) > 0;
    }

    /** Every unit is named by the code of its division. */
    private static final class Units {
        @SuppressWarnings("unused") // called by its name
        public Unit unit(String id, Instant at) {
            return new Unit(id, id, id, UnitType.JUSTICE_OFFICE, null, id, Instant.EPOCH, null);
        }
    }

    private static final class Squares implements Boundaries {
        @Override
        public byte[] geoJson() {
            throw new UnsupportedOperationException("one boundary after the other");
        }

        @Override
        public Optional<Boundary> of(String code) {
            return switch (code) {
                case "610103" -> square(code, 109.0, 109.1);
                case "610104" -> square(code, 109.1005, 109.2);
                case "610122" -> square(code, 109.2, 109.3);
                default -> Optional.empty();
            };
        }

        private static Optional<Boundary> square(String code, double west, double east) {
            double[][] ring = {{west, 34}, {east, 34}, {east, 34.1}, {west, 34.1}, {west, 34}};
            return Optional.of(new Boundary(code, code, List.of(List.<double[][]>of(ring))));
        }
    }
}
