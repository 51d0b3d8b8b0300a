package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenario S-10 of the domain brief as far as the evaluation goes: bad data, and an alert that nobody takes note of. */
class ScenarioS10Test {
    private static final int HOME = 5_000;
    private static final int RADIUS = 1_000;
    private static TestStore store;

    private final MovableClock clock = new MovableClock(Chain.NOW);
    private final Own own = new Own().give("P1", Own.circle("home", ZoneKind.INCLUSION, HOME, Own.ALWAYS, 120, 0));
    private final Trail trail = new Trail();
    private final List<LiveEvents.LiveEvent> told = new ArrayList<>();
    private Chain chain;
    private Evaluation evaluation;
    private Escalations escalations;

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
        chain = new Chain(store.dataSource(), 1);
        evaluation = chain.evaluation(store.dataSource(), own, chain.journal, new Chain.OpenOrders(), clock, 0);
        escalations = escalations(clock);
    }

    private Escalations escalations(Clock by) {
        TestUnits units = new TestUnits()
                .add("province", "610000", UnitType.PROVINCE_JUSTICE, null, "61")
                .add("city", "610100", UnitType.CITY_JUSTICE, "province", "6101")
                .add("county", "610103", UnitType.COUNTY_JUSTICE, "city", "610103")
                .add("U1", "610103001", UnitType.JUSTICE_OFFICE, "county", "610103001");
        return new Escalations(
                store.dataSource(),
                store.transactions(),
                (unit, level, at) -> level == 1 ? 600_000 : 1_800_000,
                new ReportingLadder(units, by),
                trail,
                new LiveEvents() {
                    @Override
                    public void publish(LiveEvent event) {
                        told.add(event);
                    }

                    @Override
                    public AutoCloseable subscribe(java.util.function.Consumer<LiveEvent> listener) {
                        throw new UnsupportedOperationException();
                    }
                },
                by);
    }

    @AfterEach
    void close() {
        evaluation.close();
        chain.close();
    }

    @Test
    void aPointOf400MetresAccuracy150MetresOutsideIsNoAlertAndThreeAccurateOnesAre() throws Exception {
        report(0, 150, 400, Origin.LIVE);
        report(60, 150, 400, Origin.LIVE);
        report(300, 150, 400, Origin.LIVE);
        assertThat(chain.rows("select * from mon_alert")).isEmpty();
        report(360, 150, 10, Origin.LIVE);
        report(420, 150, 10, Origin.LIVE);
        assertThat(chain.rows("select * from mon_alert")).isEmpty();
        report(481, 150, 10, Origin.LIVE);
        assertThat(chain.rows("select kind, state, zone_id, happened_at, repeats from mon_alert"))
                .containsExactly("ZONE_LEFT NEW home " + at(360).toEpochMilli() + " 0");
    }

    @Test
    void fortyStoredPointsOfLastNightCorrectHistoryAlarmNobodyAndLeaveOneNote() throws Exception {
        report(0, -500, 10, Origin.LIVE);
        for (int i = 0; i < 40; i++) {
            report(-36_000 + i * 60, 2_000, 10, Origin.STORED);
        }
        report(60, -500, 10, Origin.LIVE);
        assertThat(chain.rows("select * from mon_alert")).isEmpty();
        assertThat(chain.rows("select reports, outside, from_at, to_at from mon_late_note"))
                .containsExactly("40 40 " + at(-36_000).toEpochMilli() + " "
                        + at(-36_000 + 39 * 60).toEpochMilli());
        assertThat(chain.rows("select count(*) from dev_position where device_time < "
                        + at(-30_000).toEpochMilli()))
                .as("history has them")
                .containsExactly("40");
    }

    @Test
    void aStrapCutThatNobodyAcknowledgesInTenMinutesGoesToTheCountyAndThenToTheCity() throws Exception {
        strapCut();
        after(10, 0);
        assertThat(alert()).containsExactly("STRAP_CUT NEW 1 null null");
        after(10, 1);
        String toCounty = "STRAP_CUT NEW 2 county " + clock.instant().toEpochMilli();
        assertThat(alert()).containsExactly(toCounty);
        assertThat(trail.actions()).containsExactly("ALERT_ESCALATE");
        assertThat(told).hasSize(1);
        after(39, 0);
        assertThat(alert()).containsExactly(toCounty);
        after(41, 0);
        assertThat(alert())
                .containsExactly("STRAP_CUT NEW 3 city " + clock.instant().toEpochMilli());
        after(600, 0);
        assertThat(chain.rows("select level, unit_id from mon_escalation order by level"))
                .containsExactly("2 county", "3 city");
    }

    @Test
    void whatIsAcknowledgedInTimeStaysWhereItIs() throws Exception {
        strapCut();
        after(9, 0);
        write("update mon_alert set state = 'ACKNOWLEDGED'");
        after(11, 0);
        assertThat(alert()).containsExactly("STRAP_CUT ACKNOWLEDGED 1 null null");
    }

    @Test
    void aCrashInTheMiddleOfAnEscalationLeavesAllOfItToTheNextStart() throws Exception {
        strapCut();
        clock.set(Chain.NOW.plus(Duration.ofMinutes(11)));
        Escalations dying = new Escalations(
                store.dataSource(),
                store.transactions(),
                (unit, level, at) -> 1_800_000,
                (office, level) -> Optional.of("county"),
                new Trail() {
                    @Override
                    public void record(
                            org.anjiao.platform.security.Caller actor, org.anjiao.platform.audit.AuditRecord record) {
                        throw new IllegalStateException("killed");
                    }
                },
                null,
                clock);
        org.assertj.core.api.Assertions.assertThatThrownBy(dying::run).hasMessage("killed");
        assertThat(alert()).containsExactly("STRAP_CUT NEW 1 null null");
        after(11, 5);
        after(11, 7);
        escalations(clock).run();
        assertThat(chain.rows("select level, unit_id from mon_escalation")).containsExactly("2 county");
    }

    private void strapCut() throws Exception {
        chain.send(1, at(0), new TamperAlert(at(0), TamperAlert.Kind.REMOVED, Origin.LIVE))
                .get();
        evaluate();
        assertThat(alert()).containsExactly("STRAP_CUT NEW 1 null null");
    }

    private List<String> alert() throws Exception {
        return chain.rows("select kind, state, a.level, e.unit_id, escalated_at from mon_alert a"
                + " left join mon_escalation e on e.alert_id = a.id and e.level = a.level");
    }

    private void after(int minutes, int seconds) {
        clock.set(
                Chain.NOW.plus(Duration.ofMinutes(minutes)).plusSeconds(seconds).minusMillis(seconds == 0 ? 1 : 0));
        escalations.run();
    }

    /** @param outside metres outside the inclusion circle */
    private void report(int second, double outside, double accuracy, Origin origin) throws Exception {
        double longitude = Square.longitude(HOME + RADIUS + outside);
        PositionFix fix = new PositionFix(
                at(second),
                Square.LATITUDE,
                longitude,
                Datum.WGS84,
                Square.LATITUDE,
                longitude,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                accuracy,
                -1,
                PositionSource.SATELLITE,
                origin);
        Instant received = origin == Origin.LIVE ? at(second + 1) : at(30);
        chain.send(1, received, fix).get();
        evaluate();
    }

    private void evaluate() throws Exception {
        evaluation.open();
        PositionBatch page = chain.journal.read(evaluation.cursor(), 100);
        if (page.last() > evaluation.cursor()) {
            evaluation.evaluate(page);
        }
    }

    private void write(String sql) throws Exception {
        try (var connection = store.dataSource().getConnection();
                var write = connection.createStatement()) {
            write.executeUpdate(sql);
        }
    }

    private static Instant at(int second) {
        return Chain.NOW.plusSeconds(second);
    }
}
