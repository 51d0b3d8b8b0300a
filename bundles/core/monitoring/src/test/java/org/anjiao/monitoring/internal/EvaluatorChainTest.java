package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Intake and evaluator together, as the container joins them. */
@Timeout(60)
class EvaluatorChainTest {
    private static TestStore store;

    private Chain chain;
    private EvaluatorLoop loop;

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
        chain = new Chain(store.dataSource(), 3);
        start(60_000);
    }

    private void start(long idleMillis) {
        loop = new EvaluatorLoop(chain.journal, chain.evaluation(store.dataSource()), () -> {}, idleMillis);
        loop.start();
    }

    @AfterEach
    void close() {
        loop.close();
        chain.close();
    }

    @Test
    void aPersonWhoLeavesIsOneAlertWithAllItsTimes() throws Exception {
        send(1, 0, 500);
        send(1, 60, -300);
        send(1, 180, -310);
        send(1, 240, -310);
        loop.awaitEvaluated(4);
        assertThat(chain.rows(
                        "select kind, supervisee_id, device_id, unit_id, order_id, state, happened_at, received_at,"
                                + " stored_at, alerted_at, repeats from mon_alert"))
                .containsExactly("OUT_OF_BOUNDS P1 D1 U1 O-P1 NEW " + millis(60) + " " + (millis(180) + 1000) + " "
                        + Chain.NOW.toEpochMilli() + " " + Chain.NOW.toEpochMilli() + " 0");
        assertThat(chain.published)
                .filteredOn(event -> event.topic().equals("alert"))
                .hasSize(1);
        assertThat(chain.published).contains(new LiveEvent("position", "U1", "D1"));
    }

    @Test
    void furtherAlertsOfAKindAddToTheOpenOne() throws Exception {
        chain.send(1, at(1), new TamperAlert(at(0), TamperAlert.Kind.REMOVED, Origin.LIVE))
                .get();
        chain.send(1, at(5), new TamperAlert(at(5), TamperAlert.Kind.REMOVED, Origin.LIVE))
                .get();
        chain.send(1, at(6), new BatteryReading(at(6), 3, true, Origin.LIVE)).get();
        loop.awaitEvaluated(3);
        assertThat(chain.rows("select kind, detail, repeats, last_repeat_at from mon_alert order by kind"))
                .containsExactly("LOW_BATTERY 3% 0 null", "STRAP_CUT  1 " + millis(5));
    }

    @Test
    void storedReportsOfTheNightAreOneNoteAndNoAlert() throws Exception {
        send(1, 10_000, 500);
        for (int i = 0; i < 40; i++) {
            chain.send(1, at(10_001), fix(i * 60, -300, Origin.STORED)).get();
        }
        send(1, 10_060, 500);
        loop.awaitEvaluated(42);
        assertThat(chain.rows("select * from mon_alert")).isEmpty();
        assertThat(chain.rows("select supervisee_id, from_at, to_at, reports, outside from mon_late_note"))
                .containsExactly("P1 " + millis(0) + " " + millis(39 * 60) + " 40 40");
        assertThat(chain.rows("select count(*) from dev_position")).containsExactly("42");
    }

    @Test
    void whatWasStoredWhileTheEvaluatorWasAwayIsEvaluatedAfterwards() throws Exception {
        send(1, 0, -300);
        loop.awaitEvaluated(1);
        loop.close();
        send(1, 60, -300);
        send(1, 130, -300);
        start(60_000);
        loop.awaitEvaluated(3);
        send(1, 200, -300);
        loop.awaitEvaluated(4);
        assertThat(chain.rows("select happened_at, repeats from mon_alert")).containsExactly(millis(0) + " 0");
    }

    @Test
    void batchesThatNobodyHandedOverAreFoundInTheDatabase() throws Exception {
        loop.close();
        start(1);
        try (Chain other = new Chain(store.dataSource(), 3)) {
            other.send(1, at(0), fix(0, -300, Origin.LIVE)).get();
            other.send(1, at(130), fix(130, -300, Origin.LIVE)).get();
            loop.awaitEvaluated(2);
        }
        assertThat(chain.rows("select happened_at from mon_alert")).containsExactly(Long.toString(millis(0)));
    }

    private void send(int device, int second, int metresInside) throws Exception {
        chain.send(device, at(second + 1), fix(second, metresInside, Origin.LIVE))
                .get();
    }

    private static PositionFix fix(int second, int metresInside, Origin origin) {
        return PositionFix.satellite(
                at(second), Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, origin);
    }

    private static Instant at(int second) {
        return Chain.NOW.minusSeconds(20_000).plusSeconds(second);
    }

    private static long millis(int second) {
        return at(second).toEpochMilli();
    }
}
