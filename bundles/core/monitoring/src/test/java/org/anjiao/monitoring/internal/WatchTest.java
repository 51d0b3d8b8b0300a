package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.testkit.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock finds: silence, and who should be somewhere now. */
class WatchTest {
    private static final Duration SILENCE = Duration.ofMinutes(60);
    private static final int HOME = 5_000;
    private static TestStore store;

    private final MovableClock clock = new MovableClock(Chain.NOW);
    private final Own own = new Own();
    private Instant orderEnds = Instant.MAX;
    private Chain chain;
    private Evaluation evaluation;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws Exception {
        Chain.empty(store.dataSource());
        chain = new Chain(store.dataSource(), 2);
        chain.wear(1, "P1");
        restart();
    }

    @AfterEach
    void close() {
        evaluation.close();
        chain.close();
    }

    @Test
    void aWornDeviceThatIsSilentForTooLongIsOneAlertSinceItsLastReport() throws Exception {
        send(Chain.NOW, HOME);
        after(59);
        assertThat(alerts()).isEmpty();
        after(60);
        after(61);
        after(300);
        assertThat(alerts()).containsExactly("SILENCE P1 " + millis(0) + " 0 null");
    }

    @Test
    void aRestartNeitherLosesNorDoublesIt() throws Exception {
        send(Chain.NOW, HOME);
        after(30);
        restart();
        after(60);
        assertThat(alerts()).hasSize(1);
        restart();
        after(61);
        assertThat(alerts()).containsExactly("SILENCE P1 " + millis(0) + " 0 null");
        assertThat(chain.rows("select device_no, since_at from mon_silence")).containsExactly("1 " + millis(0));
    }

    @Test
    void theNextReportEndsItWhateverItSays() throws Exception {
        send(Chain.NOW, HOME);
        after(60);
        clock.set(Chain.NOW.plus(Duration.ofMinutes(70)));
        chain.send(1, clock.instant(), new BatteryReading(clock.instant(), 80, false, Origin.LIVE))
                .get();
        after(70);
        assertThat(alerts()).containsExactly("SILENCE P1 " + millis(0) + " 0 " + millis(70));
        assertThat(chain.rows("select * from mon_silence")).isEmpty();
        after(129);
        assertThat(alerts()).hasSize(1);
        after(131);
        assertThat(alerts()).as("folded into the open one").containsExactly("SILENCE P1 " + millis(0) + " 1 null");
    }

    @Test
    void aDeviceThatWasGivenBackMayBeSilent() throws Exception {
        send(Chain.NOW, HOME);
        chain.giveBack(1, Chain.NOW.plusSeconds(60));
        after(120);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void withoutAnOrderNobodyIsAlerted() throws Exception {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        orderEnds = Chain.NOW.plus(Duration.ofMinutes(30));
        send(Chain.NOW, HOME + 3000);
        after(12 * 60);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void whoShouldBeHomeNowIsAlertedThoughNoCrossingWasSeen() throws Exception {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        send(Chain.NOW, HOME + 3000);
        int curfew = 11 * 60;
        after(curfew + 9);
        assertThat(curfewAlerts()).isEmpty();
        restart();
        after(curfew + 10);
        restart();
        after(curfew + 12);
        assertThat(curfewAlerts()).containsExactly("ZONE_LEFT P1 " + millis(curfew) + " 0 null");
        after(curfew + 10 * 60);
        assertThat(curfewAlerts()).containsExactly("ZONE_LEFT P1 " + millis(curfew) + " 0 " + millis(curfew + 600));
    }

    @Test
    void whatTheClockFindsIsAtThePlaceOfTheLastPositionBefore() throws Exception {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        send(Chain.NOW, HOME + 3000);
        after(60);
        after(11 * 60 + 10);
        double longitude = Math.round(Square.longitude(HOME + 3000) * 1e7) / 1e7;
        String place = Square.LATITUDE + " " + longitude;
        assertThat(chain.rows("select kind, lat, lon from mon_alert order by kind"))
                .containsExactly("SILENCE " + place, "ZONE_LEFT " + place);
    }

    @Test
    void thePlaceOfAHiddenZoneIsNotTold() throws Exception {
        own.give("P1", Own.hidden("victim", HOME, Own.NIGHTS));
        send(Chain.NOW, HOME);
        after(11 * 60 + 10);
        assertThat(chain.rows("select kind, lat, lon from mon_alert where kind = 'PROTECTED_AREA'"))
                .containsExactly("PROTECTED_AREA null null");
    }

    @Test
    void whoWasLastSeenAtHomeIsNot() throws Exception {
        own.give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.NIGHTS, 0, 600));
        send(Chain.NOW, HOME);
        after(11 * 60 + 30);
        assertThat(curfewAlerts()).isEmpty();
    }

    @Test
    void anAlertThatNobodyWasToldOfBecauseTheServerDiedIsToldAtTheNextStart() throws Exception {
        send(Chain.NOW, HOME);
        after(60);
        assertThat(told()).isEqualTo(1);
        assertThat(chain.rows("select notified_at from mon_alert")).containsExactly(Long.toString(millis(60)));
        try (var connection = store.dataSource().getConnection();
                var write = connection.createStatement()) {
            write.executeUpdate("update mon_alert set notified_at = null");
        }
        restart();
        after(61);
        assertThat(told()).isEqualTo(2);
        assertThat(chain.rows("select notified_at from mon_alert where notified_at is null"))
                .isEmpty();
    }

    private long told() {
        return chain.published.stream()
                .filter(event -> event.topic().equals("alert"))
                .count();
    }

    /** As after kill -9: nothing is kept but what is stored. */
    private void restart() {
        if (evaluation != null) {
            evaluation.close();
        }
        evaluation = chain.evaluation(store.dataSource(), own, chain.journal, new Orders(), clock, SILENCE.toMillis());
    }

    private void after(int minutes) throws Exception {
        clock.set(Chain.NOW.plus(Duration.ofMinutes(minutes)));
        evaluation.open();
        PositionBatch page = chain.journal.read(evaluation.cursor(), 100);
        if (page.last() > evaluation.cursor()) {
            evaluation.evaluate(page);
        }
        evaluation.look();
    }

    private void send(Instant at, double metresInside) {
        PositionFix fix =
                PositionFix.satellite(at, Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, Origin.LIVE);
        chain.send(1, at, fix).join();
    }

    private java.util.List<String> alerts() throws Exception {
        return chain.rows("select kind, supervisee_id, happened_at, repeats, ended_at from mon_alert order by id");
    }

    private java.util.List<String> curfewAlerts() throws Exception {
        return chain.rows("select kind, supervisee_id, happened_at, repeats, ended_at from mon_alert"
                + " where kind = 'ZONE_LEFT' order by id");
    }

    private static long millis(int minutes) {
        return Chain.NOW.plus(Duration.ofMinutes(minutes)).toEpochMilli();
    }

    private final class Orders implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            return new PositioningWindow(at.isBefore(orderEnds) ? "O1" : null, Instant.MIN, Instant.MAX, 0);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
