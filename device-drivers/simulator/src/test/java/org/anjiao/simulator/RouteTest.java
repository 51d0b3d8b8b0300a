package org.anjiao.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Point CENTRE = new Point(34.2594, 108.947);
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");

    @Property
    void aWandererStaysWithinItsRadius(@ForAll long seed, @ForAll @LongRange(min = 0, max = 100_000_000) long seconds) {
        Point place = Route.wandering(CENTRE, 1500, seed).at(START.plusSeconds(seconds));
        assertThat(CENTRE.metresTo(place)).isLessThanOrEqualTo(1500);
    }

    @Property
    void aWandererWalks(@ForAll long seed, @ForAll @LongRange(min = 0, max = 100_000_000) long seconds) {
        Route route = Route.wandering(CENTRE, 1500, seed);
        Point from = route.at(START.plusSeconds(seconds));
        Point to = route.at(START.plusSeconds(seconds + 60));
        assertThat(from.metresTo(to)).isLessThan(60 * 2.0);
    }

    @Test
    void aLeaverGoesStraightToItsGoalAndStays() {
        Point goal = new Point(34.3, 109.1);
        Route route = Route.standing(CENTRE).leaving(goal, START, Duration.ofMinutes(10));
        assertThat(route.at(START.minusSeconds(1))).isEqualTo(CENTRE);
        assertThat(route.at(START.plusSeconds(300)).metresTo(CENTRE.towards(goal, 0.5)))
                .isLessThan(1);
        assertThat(route.at(START.plusSeconds(601))).isEqualTo(goal);
    }
}
