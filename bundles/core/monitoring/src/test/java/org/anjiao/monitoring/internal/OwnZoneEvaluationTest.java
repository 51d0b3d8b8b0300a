package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.anjiao.monitoring.ZoneKind;
import org.junit.jupiter.api.Test;

/** Zones of a person's own. All places lie well inside the county; {@link Walk#START} is 09:00 in Shanghai. */
class OwnZoneEvaluationTest {
    private static final int HOME = 5_000;
    private static final int HOUR = 3_600;
    private static final int EVENING = 11 * HOUR;

    private final Own own = new Own();
    private final Walk walk = new Walk(own);

    @Test
    void leavingAnInclusionZoneForLongerThanItsOwnDwellIsOneAlert() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.ALWAYS, 300, 0));
        walk.at(0, HOME).at(60, HOME + 1200).at(300, HOME + 1200);
        assertThat(walk.alerts).isEmpty();
        walk.at(360, HOME + 1200).at(420, HOME + 1200);
        assertThat(walk.alerts).containsExactly("ZONE_LEFT P1 60");
        walk.at(480, HOME).at(540, HOME);
        assertThat(walk.ended).containsExactly("alert-1 480");
    }

    @Test
    void theCircleOfUncertaintyMustClearTheBorder() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.ALWAYS, 0, 0));
        walk.radius(400).at(0, HOME + 1150).at(600, HOME + 1150);
        assertThat(walk.alerts).isEmpty();
        walk.radius(20).at(660, HOME + 1150);
        assertThat(walk.alerts).containsExactly("ZONE_LEFT P1 660");
    }

    @Test
    void anExclusionZoneIsAgainstTheOneWhoIsWhollyInsideIt() {
        own.give("P1", Own.circle("school", ZoneKind.EXCLUSION, HOME, Own.ALWAYS, 0, 0));
        walk.at(0, HOME + 2000).radius(400).at(60, HOME + 900).radius(10);
        assertThat(walk.alerts).isEmpty();
        walk.at(120, HOME + 900);
        assertThat(walk.alerts).containsExactly("ZONE_ENTERED P1 120");
    }

    @Test
    void aRestrictionZoneMayBeCrossedButNotStayedIn() {
        own.give("P1", Own.circle("bar", ZoneKind.RESTRICTION, HOME, Own.ALWAYS, 900, 0));
        walk.at(0, HOME).at(600, HOME).at(660, HOME + 1200);
        assertThat(walk.alerts).isEmpty();
        walk.at(700, HOME).at(1600, HOME);
        assertThat(walk.alerts).containsExactly("ZONE_STAYED P1 700");
    }

    @Test
    void whoIsAwayWhenTheCurfewBeginsIsAgainstItSinceItsBegin() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        walk.at(EVENING - 60, HOME + 3000);
        assertThat(walk.alerts).isEmpty();
        walk.at(EVENING + 300, HOME + 3000);
        assertThat(walk.alerts).as("within the grace").isEmpty();
        walk.at(EVENING + 600, HOME + 3000);
        assertThat(walk.alerts).containsExactly("ZONE_LEFT P1 " + EVENING);
    }

    @Test
    void whoComesHomeWithinTheGraceIsNotAlerted() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        walk.at(EVENING - 60, HOME + 3000).at(EVENING + 300, HOME + 3000).at(EVENING + 500, HOME);
        walk.at(EVENING + 900, HOME);
        assertThat(walk.alerts).isEmpty();
    }

    @Test
    void theEndOfThePeriodEndsTheAlert() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 0));
        walk.at(EVENING, HOME + 3000);
        int morning = EVENING + 10 * HOUR;
        walk.at(morning - 60, HOME + 3000);
        assertThat(walk.ended).isEmpty();
        walk.at(morning, HOME + 3000);
        assertThat(walk.ended).containsExactly("alert-1 " + morning);
        assertThat(walk.alerts).hasSize(1);
    }

    @Test
    void severalZonesAreJudgedEachForItself() {
        own.give(
                "P1",
                Own.circle("home", ZoneKind.INCLUSION, HOME, Own.ALWAYS, 0, 0),
                Own.circle("school", ZoneKind.EXCLUSION, HOME + 3000, Own.ALWAYS, 0, 0));
        walk.at(0, HOME).at(60, HOME + 1500).at(120, HOME + 3000);
        assertThat(walk.alerts).containsExactly("ZONE_LEFT P1 60", "ZONE_ENTERED P1 120");
    }

    @Test
    void storedReportsAgainstAZoneAreHistory() {
        own.give("P1", Own.circle("school", ZoneKind.EXCLUSION, HOME, Own.ALWAYS, 0, 0));
        walk.at(0, HOME + 3000)
                .kept(true)
                .at(60, HOME)
                .at(120, HOME)
                .kept(false)
                .at(180, HOME + 3000);
        assertThat(walk.alerts).isEmpty();
        assertThat(walk.notes).containsExactly("note-1 outside", "note-1 outside");
    }

    @Test
    void aZoneThatProtectsAVictimSaysNoPlaceAndNoName() {
        OwnZone zone = Own.hidden("victim", HOME);
        assertThat(zone.cause.placed()).isFalse();
        assertThat(zone.cause.zoneId()).isNull();
        assertThat(zone.cause.detail()).isEmpty();
        own.give("P1", zone);
        walk.at(0, HOME);
        assertThat(walk.alerts).containsExactly("PROTECTED_AREA P1 0");
    }

    @Test
    void oneWearersZoneIsNotTheNextOnes() {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.ALWAYS, 300, 0));
        walk.at(0, HOME + 3000).wornBy("P2").at(600, HOME + 3000);
        assertThat(walk.alerts).isEmpty();
    }
}
