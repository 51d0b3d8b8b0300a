package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.NoticeState;
import org.anjiao.monitoring.WearerNotice;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What wearers are told, and what becomes of it. */
class NoticesTest {
    private static final Caller SELF = new Caller("anjiao.monitoring", "监管预警", "U", Set.of(Role.SYSTEM));
    private static final long REPEAT = Duration.ofMinutes(60).toMillis();
    private static final long VALID = Duration.ofMinutes(30).toMillis();
    private static TestStore store;

    private final MovableClock clock = new MovableClock(Chain.NOW);
    private final FakeCommands commands = new FakeCommands();
    private final List<String> kinds = new ArrayList<>(List.of("OUT_OF_BOUNDS", "PROTECTED_AREA", "AREA_LEFT"));
    private final List<LiveEvents.LiveEvent> told = new ArrayList<>();
    private final Own own = new Own();
    private final Notices notices = notices();
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

    private Notices notices() {
        return new Notices(
                new NoticeStore(store.dataSource()),
                (unit, at) -> new NoticeRule.Terms(List.copyOf(kinds), "CN-2012 1.0.0", REPEAT, VALID),
                commands,
                store.transactions(),
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
                () -> SELF,
                clock);
    }

    @Test
    void theWearerIsToldOnceAndTheAlertSaysWhatBecameOfIt() throws Exception {
        leave(0);
        assertThat(notice()).isEqualTo(new WearerNotice(NoticeState.DUE, null, null, null, null, null, null, null));
        notices.run();
        Alert alert = alert();
        assertThat(alert.notice())
                .isEqualTo(new WearerNotice(
                        NoticeState.QUEUED,
                        null,
                        NoticeWords.of(AlertKind.OUT_OF_BOUNDS),
                        "CN-2012 1.0.0",
                        Chain.NOW,
                        null,
                        null,
                        "C1"));
        assertThat(commands.issued).singleElement().satisfies(command -> {
            assertThat(command.superviseeId()).isEqualTo("P1");
            assertThat(command.deviceId()).isEqualTo("D1");
            assertThat(command.content().text()).isEqualTo(alert.notice().text());
            assertThat(command.expiresAt()).isEqualTo(alert.alertedAt().plusMillis(VALID));
            assertThat(command.purpose()).contains(alert.id());
        });
        commands.become(CommandState.SENT, Chain.NOW.plusSeconds(1), null, null);
        pass(2);
        assertThat(notice().state()).isEqualTo(NoticeState.SENT);
        assertThat(notice().sentAt()).isEqualTo(Chain.NOW.plusSeconds(1));
        commands.become(CommandState.DONE, Chain.NOW.plusSeconds(1), Chain.NOW.plusSeconds(5), null);
        pass(10);
        assertThat(notice().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(notice().endedAt()).isEqualTo(Chain.NOW.plusSeconds(5));
        assertThat(told)
                .containsOnly(new LiveEvents.LiveEvent("alert", "U1", alert.id()))
                .hasSize(3);
        commands.failWith = new IllegalStateException("nobody asks any more");
        pass(100_000);
        assertThat(commands.issued).hasSize(1);
    }

    @Test
    void whatTheDeviceCouldNotOrDidNotAnswerIsSaid() throws Exception {
        leave(0);
        notices.run();
        commands.become(CommandState.CANCELLED, null, Chain.NOW, "WEARER_CHANGED");
        pass(2);
        assertThat(notice().state()).isEqualTo(NoticeState.FAILED);
        assertThat(notice().reason()).isEqualTo("WEARER_CHANGED");
        again();
        commands.become(CommandState.NOT_SUPPORTED, null, Chain.NOW, null);
        pass(2);
        assertThat(notice().reason()).isEqualTo("NOT_SUPPORTED");
        again();
        commands.become(CommandState.EXPIRED, null, Chain.NOW, null);
        pass(2);
        assertThat(notice().state()).isEqualTo(NoticeState.EXPIRED);
        assertThat(notice().reason()).isNull();
    }

    /** As if the alert had just been raised. */
    private void again() throws SQLException {
        write("update mon_notice set state = 'DUE', command_id = null, look_at = 0, decided_at = null");
        commands.issued.clear();
        clock.set(Chain.NOW);
        notices.run();
    }

    @Test
    void aHiddenZoneIsNeverToldOfWhateverThePolicySays() throws Exception {
        own.give("P1", Own.hidden("victim", 5_000));
        move(0, 5_000);
        notices.run();
        assertThat(alert().kind()).isEqualTo(AlertKind.PROTECTED_AREA);
        assertThat(notice().state()).isEqualTo(NoticeState.NOT_INTENDED);
        assertThat(notice().reason()).isEqualTo("PROTECTED");
        pass(100_000);
        assertThat(commands.issued).isEmpty();
    }

    @Test
    void anAreaThatOnlyTheDeviceKnowsIsNotToldOfUntilTheServerFindsTheSame() throws Exception {
        send(0, new AreaCrossing(at(0), AreaCrossing.Way.LEFT, 5, Origin.LIVE));
        notices.run();
        assertThat(notice().reason()).isEqualTo("PROTECTED");
        assertThat(commands.issued).isEmpty();
        leave(1);
        notices.run();
        assertThat(alert().kind()).isEqualTo(AlertKind.OUT_OF_BOUNDS);
        assertThat(notice().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(commands.issued).hasSize(1);
    }

    @Test
    void anAreaThatTurnsOutToProtectAVictimIsNotToldOf() throws Exception {
        own.give("P1", Own.hidden("victim", 5_000));
        send(0, new AreaCrossing(at(0), AreaCrossing.Way.ENTERED, 5, Origin.LIVE));
        move(1, 5_000);
        kinds.add("AREA_ENTERED");
        notices.run();
        assertThat(alert().kind()).isEqualTo(AlertKind.PROTECTED_AREA);
        assertThat(notice().reason()).isEqualTo("PROTECTED");
        assertThat(commands.issued).isEmpty();
    }

    @Test
    void ofAKindThatThePolicyDoesNotNameNobodyIsTold() throws Exception {
        send(0, new TamperAlert(at(0), TamperAlert.Kind.REMOVED, Origin.LIVE));
        notices.run();
        assertThat(notice().state()).isEqualTo(NoticeState.NOT_INTENDED);
        assertThat(notice().reason()).isEqualTo("KIND");
        assertThat(notice().decidedAt()).isEqualTo(Chain.NOW);
        assertThat(commands.issued).isEmpty();
    }

    @Test
    void theSameIsNotSaidAgainWithinAWhile() throws Exception {
        leave(0);
        notices.run();
        write("update mon_alert set open_key = null, state = 'RESOLVED'");
        returnHome(300);
        clock.set(Chain.NOW.plusMillis(REPEAT - 1));
        leave(600);
        notices.run();
        assertThat(chain.rows("select state, reason from mon_notice order by alerted_at"))
                .containsExactly("QUEUED null", "NOT_INTENDED RECENT");
        write("update mon_alert set open_key = null, state = 'RESOLVED'");
        returnHome(900);
        clock.set(Chain.NOW.plusMillis(REPEAT));
        leave(1_200);
        notices.run();
        assertThat(commands.issued).hasSize(2);
    }

    @Test
    void aRepeatOfTheOpenAlertIsNotToldAgain() throws Exception {
        leave(0);
        notices.run();
        returnHome(300);
        clock.set(Chain.NOW.plusMillis(10 * REPEAT));
        leave(600);
        notices.run();
        assertThat(chain.rows("select repeats from mon_alert")).containsExactly("1");
        assertThat(commands.issued).hasSize(1);
    }

    @Test
    void aDeviceThatCannotShowTextIsNamedAsTheReason() throws Exception {
        commands.refuseWith = DeviceProblem.COMMAND_NOT_SUPPORTED;
        leave(0);
        notices.run();
        assertThat(notice().state()).isEqualTo(NoticeState.NOT_POSSIBLE);
        assertThat(notice().reason()).isEqualTo("COMMAND_NOT_SUPPORTED");
        assertThat(notice().commandId()).isNull();
        commands.refuseWith = null;
        pass(60);
        assertThat(commands.issued).isEmpty();
    }

    @Test
    void aDriverThatIsAwayIsWaitedForAsLongAsTheNoticeIsOfUse() throws Exception {
        commands.refuseWith = DeviceProblem.DRIVER_MISSING;
        leave(0);
        notices.run();
        assertThat(notice().state()).isEqualTo(NoticeState.DUE);
        assertThat(notice().reason()).isEqualTo("DRIVER_MISSING");
        commands.refuseWith = null;
        pass(9);
        assertThat(commands.issued).isEmpty();
        pass(1);
        assertThat(notice().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(notice().reason()).isNull();
    }

    @Test
    void aNoticeThatComesTooLateIsNotSent() throws Exception {
        leave(0);
        clock.set(Chain.NOW.plusMillis(VALID));
        notices.run();
        assertThat(notice().state()).isEqualTo(NoticeState.NOT_POSSIBLE);
        assertThat(notice().reason()).isEqualTo("TOO_LATE");
        assertThat(commands.issued).isEmpty();
    }

    @Test
    void aFailureLeavesAllOfItToTheNextTime() throws Exception {
        leave(0);
        commands.failWith = new IllegalStateException("the server dies here");
        notices.run();
        assertThat(notice().state()).isEqualTo(NoticeState.DUE);
        assertThat(notice().decidedAt()).isNull();
        commands.failWith = null;
        pass(10);
        assertThat(notice().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(commands.issued).hasSize(1);
    }

    @Test
    void ofTwoServersOneTells() throws Exception {
        leave(0);
        commands.meanwhile = notices()::run;
        notices.run();
        assertThat(commands.issued).hasSize(1);
        assertThat(chain.rows("select state from mon_notice")).containsExactly("QUEUED");
    }

    /** No text says where: neither a place nor the name of a zone. */
    @ParameterizedTest
    @EnumSource(AlertKind.class)
    void everyTextFitsAScreenOrThereIsNone(AlertKind kind) {
        // What follows from a case has no device on which it could be told.
        boolean quiet = Set.of(
                        AlertKind.PROTECTED_AREA,
                        AlertKind.AREA_ENTERED,
                        AlertKind.AREA_LEFT,
                        AlertKind.OVERDUE_RETURN,
                        AlertKind.LOST_CONTACT,
                        AlertKind.MISSED,
                        AlertKind.OUT_OF_SUPERVISION,
                        AlertKind.REPORT_MISSED,
                        AlertKind.CHECK_ABNORMAL)
                .contains(kind);
        if (quiet) {
            assertThat(NoticeWords.of(kind)).isNull();
        } else {
            assertThat(NoticeWords.of(kind))
                    .startsWith("【社区矫正】")
                    .hasSizeBetween(12, 70)
                    .doesNotContain("%", "{");
        }
    }

    private void leave(int second) throws Exception {
        move(second, -200);
        move(second + 121, -200);
    }

    private void returnHome(int second) throws Exception {
        move(second, 500);
        move(second + 61, 500);
    }

    private void move(int second, int metresInside) throws Exception {
        send(
                second,
                PositionFix.satellite(
                        at(second), Square.LATITUDE, Square.longitude(metresInside), 400, 3, 90, 9, Origin.LIVE));
    }

    private void send(int second, DeviceObservation observation) throws Exception {
        chain.send(1, at(second).plusSeconds(1), observation).get();
        evaluation.open();
        PositionBatch page = chain.journal.read(evaluation.cursor(), 100);
        evaluation.evaluate(page);
    }

    private void pass(int seconds) {
        clock.set(clock.instant().plusSeconds(seconds));
        notices.run();
    }

    private Alert alert() throws SQLException {
        return new AlertStore(store.dataSource())
                .find(chain.rows("select id from mon_alert").get(0))
                .orElseThrow();
    }

    private WearerNotice notice() throws SQLException {
        return alert().notice();
    }

    private static void write(String sql) throws SQLException {
        try (var connection = store.dataSource().getConnection();
                var write = connection.createStatement()) {
            write.executeUpdate(sql);
        }
    }

    private static Instant at(int second) {
        return Chain.NOW.minusSeconds(20_000).plusSeconds(second);
    }

    /** A queue of commands of which the test says what becomes. */
    private static final class FakeCommands implements DeviceCommands {
        private final List<IssuedCommand> issued = new ArrayList<>();
        private final Map<String, IssuedCommand> now = new LinkedHashMap<>();
        private ProblemCode refuseWith;
        private RuntimeException failWith;
        private Runnable meanwhile = () -> {};

        @Override
        public IssuedCommand issueTo(Caller caller, String superviseeId, String deviceId, NewCommand command) {
            assertThat(caller).isEqualTo(SELF);
            Runnable other = meanwhile;
            meanwhile = () -> {};
            other.run();
            fail();
            if (refuseWith != null) {
                throw new ProblemException(refuseWith, null, "jt808");
            }
            IssuedCommand made = new IssuedCommand(
                    "C" + (issued.size() + 1),
                    deviceId,
                    superviseeId,
                    "U1",
                    command.content(),
                    command.purpose(),
                    caller.account(),
                    caller.name(),
                    Chain.NOW,
                    command.expiresAt(),
                    CommandState.QUEUED,
                    0,
                    null,
                    null,
                    null,
                    null);
            issued.add(made);
            now.put(made.id(), made);
            return made;
        }

        private void fail() {
            if (failWith != null) {
                throw failWith;
            }
        }

        void become(CommandState state, Instant sentAt, Instant closedAt, String detail) {
            IssuedCommand last = issued.get(issued.size() - 1);
            now.put(
                    last.id(),
                    new IssuedCommand(
                            last.id(),
                            last.deviceId(),
                            last.superviseeId(),
                            last.unitId(),
                            last.content(),
                            last.purpose(),
                            last.issuedBy(),
                            last.issuedByName(),
                            last.issuedAt(),
                            last.expiresAt(),
                            state,
                            1,
                            sentAt,
                            closedAt,
                            detail,
                            null));
        }

        @Override
        public IssuedCommand find(Caller caller, String deviceId, String commandId) {
            fail();
            return now.get(commandId);
        }

        @Override
        public IssuedCommand issue(Caller caller, String deviceId, NewCommand command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<IssuedCommand> list(Caller caller, String deviceId, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public IssuedCommand cancel(Caller caller, String deviceId, String commandId) {
            throw new UnsupportedOperationException();
        }
    }
}
