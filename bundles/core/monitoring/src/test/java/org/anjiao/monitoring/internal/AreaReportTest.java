package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.AreaCrossing.Way;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One crossing is one alert, whoever notices it: the device by an area of its own, or the server by a zone. */
class AreaReportTest {
    private static final int FOLD = (int) (Chain.FOLD_MILLIS / 1000);
    private static final int HOME = 5_000;
    private static TestStore store;

    private final MovableClock clock = new MovableClock(Chain.NOW);
    private final Own own = new Own();
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
        evaluation = chain.evaluation(store.dataSource(), own, chain.journal, new Chain.OpenOrders(), clock, 0);
    }

    @AfterEach
    void close() {
        evaluation.close();
        chain.close();
    }

    @Test
    void whatTheServerDoesNotFindIsAnAlertOfItsOwn() throws Exception {
        says(0, Way.LEFT, 5);
        assertThat(alerts()).containsExactly("AREA_LEFT at 0, 0 more, device at 0 of 5, lasts");
        assertThat(chain.published).anyMatch(event -> event.topic().equals("alert"));
    }

    @Test
    void theServersFindingTakesTheDevicesAlertOver() throws Exception {
        says(0, Way.LEFT, 5);
        String id = chain.rows("select id from mon_alert").get(0);
        moves(1, -200);
        moves(130, -200);
        assertThat(alerts()).containsExactly("OUT_OF_BOUNDS at 0, 0 more, device at 0 of 5, lasts");
        assertThat(chain.rows("select id from mon_alert where lat is not null and version = 1"))
                .containsExactly(id);
        moves(200, 500);
        moves(300, 500);
        assertThat(alerts()).containsExactly("OUT_OF_BOUNDS at 0, 0 more, device at 0 of 5, ended 200");
    }

    @Test
    void whatTheDeviceSaysAfterwardsIsEvidence() throws Exception {
        moves(0, -200);
        moves(121, -200);
        says(FOLD, Way.LEFT, 7);
        says(FOLD - 1, Way.LEFT, 8);
        assertThat(alerts()).containsExactly("OUT_OF_BOUNDS at 0, 0 more, device at " + FOLD + " of 7, lasts");
    }

    @Test
    void aFurtherCrossingGoesToTheOpenAlertAsTheServersWould() throws Exception {
        moves(0, -200);
        moves(121, -200);
        moves(200, 500);
        moves(300, 500);
        says(3_000, Way.LEFT, 5);
        assertThat(alerts()).containsExactly("OUT_OF_BOUNDS at 0, 1 more, device at 3000 of 5, ended 200");
    }

    @Test
    void anotherCrossingMuchLaterIsAnotherAlert() throws Exception {
        says(0, Way.LEFT, 5);
        moves(FOLD + 1, -200);
        moves(FOLD + 122, -200);
        assertThat(alerts())
                .containsExactly(
                        "AREA_LEFT at 0, 0 more, device at 0 of 5, lasts",
                        "OUT_OF_BOUNDS at " + (FOLD + 1) + ", 0 more, device at null of null, lasts");
    }

    @Test
    void theOtherWayAndOtherPersonsAreOtherCrossings() throws Exception {
        says(0, Way.ENTERED, 5);
        send(2, 0, new AreaCrossing(at(0), Way.LEFT, 5, Origin.LIVE));
        moves(1, -200);
        moves(130, -200);
        assertThat(chain.rows("select kind, supervisee_id from mon_alert order by supervisee_id, kind"))
                .containsExactly("AREA_ENTERED P1", "OUT_OF_BOUNDS P1", "AREA_LEFT P2");
    }

    @Test
    void comingBackEndsTheAlertAndRaisesNone() throws Exception {
        says(0, Way.LEFT, 5);
        says(60, Way.ENTERED, 6);
        says(90, Way.ENTERED, 5);
        assertThat(alerts())
                .containsExactly(
                        "AREA_LEFT at 0, 0 more, device at 0 of 5, ended 90",
                        "AREA_ENTERED at 60, 0 more, device at 60 of 6, lasts");
        says(200, Way.LEFT, 5);
        assertThat(alerts()).contains("AREA_LEFT at 0, 1 more, device at 0 of 5, lasts");
    }

    @Test
    void aDeviceThatRepeatsItselfAddsToItsAlert() throws Exception {
        says(0, Way.LEFT, 0);
        says(60, Way.LEFT, 0);
        says(60, Way.LEFT, 0);
        assertThat(alerts()).containsExactly("AREA_LEFT at 0, 1 more, device at 0 of , lasts");
    }

    @Test
    void anExclusionZoneIsEntered() throws Exception {
        own.give("P1", Own.circle("bar", ZoneKind.EXCLUSION, HOME, Own.ALWAYS, 120, 0));
        says(0, Way.ENTERED, 9);
        moves(5, HOME);
        moves(130, HOME);
        assertThat(alerts()).containsExactly("ZONE_ENTERED at 0, 0 more, device at 0 of 9, lasts");
        assertThat(chain.rows("select zone_id, detail from mon_alert")).containsExactly("bar 区域bar");
    }

    @Test
    void aHiddenZoneSaysNoPlaceThoughTheDeviceDoes() throws Exception {
        own.give("P1", Own.hidden("victim", HOME));
        says(0, Way.ENTERED, 9);
        moves(5, HOME);
        says(20, Way.ENTERED, 9);
        assertThat(alerts()).containsExactly("PROTECTED_AREA at 0, 0 more, device at 0 of null, lasts");
        assertThat(chain.rows("select detail, zone_id, lat, lon, accuracy from mon_alert"))
                .containsExactly(" null null null null");
    }

    @Test
    void whatIsSentLaterFromMemoryAlarmsNobody() throws Exception {
        send(1, 0, new AreaCrossing(at(0), Way.LEFT, 5, Origin.STORED));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aResolvedAlertTakesNothingUp() throws Exception {
        says(0, Way.LEFT, 5);
        try (var connection = store.dataSource().getConnection();
                var write = connection.createStatement()) {
            write.executeUpdate("update mon_alert set open_key = null, state = 'RESOLVED'");
        }
        moves(1, -200);
        moves(130, -200);
        assertThat(alerts())
                .containsExactly(
                        "AREA_LEFT at 0, 0 more, device at 0 of 5, lasts",
                        "OUT_OF_BOUNDS at 1, 0 more, device at null of null, lasts");
    }

    private void says(int second, Way way, long area) throws Exception {
        send(1, second, new AreaCrossing(at(second), way, area, Origin.LIVE));
    }

    private void moves(int second, int metresInside) throws Exception {
        send(
                1,
                second,
                PositionFix.satellite(
                        at(second), Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, Origin.LIVE));
    }

    private void send(int device, int second, DeviceObservation observation) throws Exception {
        chain.send(device, at(second).plusSeconds(1), observation).get();
        evaluation.open();
        PositionBatch page = chain.journal.read(evaluation.cursor(), 100);
        if (page.last() > evaluation.cursor()) {
            evaluation.evaluate(page);
        }
    }

    private List<String> alerts() throws Exception {
        return chain
                .rows("select kind, happened_at, repeats, terminal_at, terminal_area, ended_at from mon_alert"
                        + " order by happened_at, kind")
                .stream()
                .map(row -> row.split(" ", -1))
                .map(columns -> columns[0] + " at " + second(columns[1]) + ", " + columns[2] + " more, device at "
                        + second(columns[3]) + " of " + columns[4] + ", "
                        + (columns[5].equals("null") ? "lasts" : "ended " + second(columns[5])))
                .toList();
    }

    private static String second(String millis) {
        return millis.equals("null") ? millis : Long.toString((Long.parseLong(millis) - at(0).toEpochMilli()) / 1000);
    }

    private static Instant at(int second) {
        return Chain.NOW.minusSeconds(20_000).plusSeconds(second);
    }
}
