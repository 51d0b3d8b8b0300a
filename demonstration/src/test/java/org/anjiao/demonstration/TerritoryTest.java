package org.anjiao.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anjiao.organization.Boundaries.Boundary;
import org.anjiao.simulator.Point;
import org.junit.jupiter.api.Test;

class TerritoryTest {
    private static final Point CENTRE = new Point(34.25, 108.95);

    /** A square round the centre. */
    private static Territory square(double sideMetres) {
        Point low = CENTRE.moved(-sideMetres / 2, -sideMetres / 2);
        Point high = CENTRE.moved(sideMetres / 2, sideMetres / 2);
        double[][] ring = {
            {low.longitude(), low.latitude()},
            {high.longitude(), low.latitude()},
            {high.longitude(), high.latitude()},
            {low.longitude(), high.latitude()},
            {low.longitude(), low.latitude()}
        };
        return new Territory(new Boundary("610103", "碑林区", List.of(List.<double[][]>of(ring))));
    }

    @Test
    void findsAPlaceWithRoomInEveryDirection() {
        Territory county = square(10_000);
        Territory.Place place = county.inside(Chance.of("home", "one")).orElseThrow();
        assertThat(place.room()).isEqualTo(2_500);
        assertThat(county.contains(place.point().moved(place.room(), 0))).isTrue();
        assertThat(county.contains(place.point().moved(0, -place.room()))).isTrue();
    }

    @Test
    void hasLessRoomInANarrowTownDistrictRatherThanNobody() {
        Territory district = square(3_000);
        Territory.Place place = district.inside(Chance.of("home", "one")).orElseThrow();
        assertThat(place.room()).isEqualTo(1_250);
        assertThat(district.contains(place.point().moved(-place.room(), 0))).isTrue();
    }

    @Test
    void hasNoPlaceWhereEvenTheSmallestMarginDoesNotFit() {
        assertThat(square(1_000).inside(Chance.of("home", "one"))).isEmpty();
    }

    @Test
    void leavesToSomewhereThatIsWellOutside() {
        Territory district = square(3_000);
        assertThat(district.contains(district.outside(CENTRE))).isFalse();
    }
}
