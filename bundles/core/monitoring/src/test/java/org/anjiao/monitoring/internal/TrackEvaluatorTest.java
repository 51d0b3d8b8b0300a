package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.anjiao.device.DeviceEvent;
import org.junit.jupiter.api.Test;

class TrackEvaluatorTest {
    private final Walk walk = new Walk();

    @Test
    void outsideForLongerThanTheDwellIsOneAlertThatHappenedAtTheFirstReportOutside() {
        walk.at(0, 500).at(60, -300).at(120, -300);
        assertThat(walk.alerts).isEmpty();
        walk.at(180, -300).at(240, -300).at(300, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 60");
    }

    @Test
    void whoIsOutsideFromTheFirstFixIsOutsideThoughNoCrossingWasSeen() {
        walk.at(0, -3000).at(120, -3000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 0");
    }

    @Test
    void aCircleThatMeetsTheBorderProvesNothing() {
        walk.radius(400).at(0, -150).at(200, -150).at(400, -150);
        assertThat(walk.alerts).isEmpty();
        walk.radius(10).at(500, -150).at(560, -150).at(620, -150);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 500");
    }

    @Test
    void anUnsureReportNeitherBeginsNorEndsAStayOutside() {
        walk.at(0, -300).radius(1000).at(60, -300).radius(10).at(130, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 0");
    }

    @Test
    void aShortTripAcrossTheBorderIsNoAlert() {
        walk.at(0, -300).at(60, 300).at(121, -300).at(181, -300);
        assertThat(walk.alerts).isEmpty();
    }

    @Test
    void backMeansWellInsideForAWhileAndThenTheNextTripIsAnotherAlert() {
        walk.at(0, -300).at(120, -300);
        walk.at(180, 20).at(300, 20).at(420, -300).at(600, -300);
        assertThat(walk.alerts).hasSize(1);
        assertThat(walk.ended).isEmpty();
        walk.at(700, 200).at(730, 200).at(760, 200);
        assertThat(walk.ended).containsExactly("alert-1 700");
        walk.at(800, -300).at(920, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 0", "OUT_OF_BOUNDS P1 800");
    }

    @Test
    void whoIsOnLeaveMayBeAwayUntilItsEnd() {
        walk.onLeaveUntil(900).at(0, -3000).at(300, -3000).at(880, -3000);
        assertThat(walk.alerts).isEmpty();
        walk.at(960, -3000);
        assertThat(walk.alerts).as("outside for a minute without leave").isEmpty();
        walk.at(1020, -3000).at(1080, -3000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 900");
    }

    @Test
    void aLeaveThatEndedBeforeExcusesNothing() {
        walk.onLeaveUntil(100).at(0, 500).at(200, -300).at(320, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 200");
    }

    @Test
    void aLeaveThatIsCutShortIsNoticedWithinTenMinutes() {
        walk.onLeaveUntil(100_000).at(0, -3000).at(120, -3000);
        walk.onLeaveUntil(300).at(600, -3000);
        assertThat(walk.alerts).isEmpty();
        walk.at(720, -3000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 300");
    }

    @Test
    void aTripExcusesInThePlaceToWhichItLeadsOnly() {
        walk.onTripUntil(Walk.NEIGHBOUR, 100_000).at(0, -3000).at(300, -3000).at(2000, -3000);
        assertThat(walk.alerts).isEmpty();

        walk.at(2060, -6000).at(2110, -6000);
        assertThat(walk.alerts).as("not long enough out of the place").isEmpty();
        walk.at(2120, -6000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 2000");
    }

    @Test
    void whoGoesElsewhereThanTheTripLeadsIsOutOfBounds() {
        walk.onTripUntil(Walk.NEIGHBOUR, 100_000).at(0, -6000).at(120, -6000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 0");
    }

    @Test
    void whoStaysInThePlaceAfterTheTripHasBeenOutsideSinceItsEnd() {
        walk.onTripUntil(Walk.NEIGHBOUR, 900).at(0, -3000).at(300, -3000).at(880, -3000);
        walk.at(960, -3000);
        assertThat(walk.alerts).isEmpty();
        walk.at(1020, -3000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 900");
    }

    @Test
    void ofAPlaceWithoutABoundaryTheDaysAloneCount() {
        walk.onTripUntil("310101", 900).at(0, -6000).at(300, -6000).at(880, -9000);
        assertThat(walk.alerts).isEmpty();
        walk.at(1020, -6000);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 900");
    }

    @Test
    void anOlderReportIsHistoryAndNeverAlarms() {
        walk.at(1000, 500).at(0, -300).at(200, -300).at(400, -300).at(1060, 500);
        assertThat(walk.alerts).isEmpty();
        assertThat(walk.notes).containsExactly("note-1 outside", "note-1 outside", "note-1 outside");
    }

    @Test
    void anOlderReportInsideDoesNotHideThatThePersonIsOutside() {
        walk.at(0, -300).at(100, -300).at(50, 500).at(150, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 0");
    }

    @Test
    void storedReportsOfTheNightAreOneNoteAndNoAlertHoweverNewTheyAre() {
        walk.at(0, 500).kept(true);
        for (int i = 1; i <= 40; i++) {
            walk.at(i * 60L, -300);
        }
        walk.kept(false).at(3000, 500);
        assertThat(walk.alerts).isEmpty();
        assertThat(walk.notes).hasSize(40).containsOnly("note-1 outside");
        walk.kept(true).at(3100, 500);
        assertThat(walk.notes).last().isEqualTo("note-41 inside");
    }

    @Test
    void whoTurnsOutToBeOutsideStillAfterStoredReportsIsAlertedWithTheTimeOfLeaving() {
        walk.at(0, 500).kept(true).at(600, -300).at(1200, -300).kept(false).at(1800, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P1 600");
    }

    @Test
    void aReportThatTookLongToArriveIsLateThoughTheDeviceDoesNotSaySo() {
        walk.delayed(700).at(0, -300).at(200, -300).at(400, -300);
        assertThat(walk.alerts).isEmpty();
        assertThat(walk.notes).hasSize(3);
    }

    @Test
    void thePhaseOfOneWearerIsNotTheNextOnes() {
        walk.at(0, -300).at(60, -300).wornBy("P2").at(120, -300);
        assertThat(walk.alerts).isEmpty();
        walk.at(240, -300);
        assertThat(walk.alerts).containsExactly("OUT_OF_BOUNDS P2 120");
    }

    @Test
    void tamperingAndALowBatteryAlarmAtOnceUnlessLate() {
        walk.event(DeviceEvent.Kind.TAMPER, 0, "REMOVED", false)
                .event(DeviceEvent.Kind.TAMPER, 0, "REMOVED", true)
                .event(DeviceEvent.Kind.BATTERY, 15, "", false)
                .event(DeviceEvent.Kind.BATTERY, 16, "", false)
                .event(DeviceEvent.Kind.BATTERY, -1, "LOW", false)
                .event(DeviceEvent.Kind.IDENTITY, 0, "FACE", false)
                .event(DeviceEvent.Kind.DISTRESS, 0, "", false);
        assertThat(walk.alerts).containsExactly("STRAP_CUT ", "LOW_BATTERY 15%", "LOW_BATTERY ", "DISTRESS ");
    }
}
