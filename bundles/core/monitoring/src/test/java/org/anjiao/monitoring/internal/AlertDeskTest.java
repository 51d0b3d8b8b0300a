package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.TestAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertDeskTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller STRANGER = new Caller("yanta", "测试", "U2", Set.of(Role.OFFICE_OFFICER));
    private static final Caller HEAD = new Caller("beilin-head", "测试", "U", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private static final Instant LATER = Chain.NOW.plus(Duration.ofMinutes(11));

    private static TestStore store;

    private final List<RegisterHazard> registered = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final Keepers registry = new Keepers();
    private boolean hazardsFail;
    private Chain chain;
    private AlertDesk desk;

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
        desk = new AlertDesk(
                new AlertStore(store.dataSource()),
                hazards(),
                (caller, hazard) -> {
                    throw new AssertionError("no device follows from a case");
                },
                top -> unit -> unit.startsWith(top),
                registry,
                new TestAccess(String::startsWith),
                new AuditLog() {
                    @Override
                    public void record(Caller actor, AuditRecord record) {
                        audited.add(record.action());
                    }

                    @Override
                    public Verification verify() {
                        throw new UnsupportedOperationException();
                    }
                },
                store.transactions(),
                new LiveEvents() {
                    @Override
                    public void publish(LiveEvent event) {
                        chain.published.add(event);
                    }

                    @Override
                    public AutoCloseable subscribe(java.util.function.Consumer<LiveEvent> listener) {
                        throw new UnsupportedOperationException();
                    }
                },
                Clock.fixed(LATER, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        chain.close();
    }

    @Test
    void aGenuineAlertBecomesAHazardThatPointsBackToIt() throws Exception {
        String id = outOfBounds();
        desk.acknowledge(OFFICER, id, 0L);
        Alert resolved = desk.resolve(OFFICER, id, 1L, AlertOutcome.GENUINE, "未经批准离开本县");
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.hazardId()).isEqualTo("H1");
        assertThat(resolved.acknowledgedAt()).isEqualTo(LATER);
        assertThat(resolved.resolvedBy()).isEqualTo("changanlu");
        assertThat(registered).singleElement().satisfies(hazard -> {
            assertThat(hazard.superviseeId()).isEqualTo("P1");
            assertThat(hazard.kind()).isEqualTo(HazardKind.ILLEGAL_ABSENCE);
            assertThat(hazard.source()).isEqualTo(HazardSource.ALERT);
            assertThat(hazard.sourceRecordId()).isEqualTo(id);
            assertThat(hazard.title()).isEqualTo("电子定位越界（2019-03-31 08:00）");
        });
        assertThat(audited).containsExactly("ALERT_ACKNOWLEDGE", "ALERT_RESOLVE_GENUINE");
    }

    /** */
    @Test
    void anAlertOfASensitiveCaseIsHandledByThoseWhoKnowIt() throws Exception {
        String id = outOfBounds();
        assertThat(desk.list(OFFICER, null, null, null, 10).items()).hasSize(1);
        registry.mark("P1");
        assertThat(desk.list(OFFICER, null, null, null, 10).items()).isEmpty();
        assertProblem(() -> desk.find(OFFICER, id), CommonProblem.NOT_PERMITTED);
        assertProblem(() -> desk.ofPerson(OFFICER, "P1", null, 10), CommonProblem.NOT_PERMITTED);
        assertProblem(() -> desk.acknowledge(OFFICER, id, null), CommonProblem.NOT_PERMITTED);
        assertProblem(() -> desk.investigate(OFFICER, id, null), CommonProblem.NOT_PERMITTED);
        assertProblem(() -> desk.resolve(OFFICER, id, null, AlertOutcome.FALSE, "误报"), CommonProblem.NOT_PERMITTED);
        assertThat(audited).isEmpty();
        assertThat(desk.list(HEAD, null, null, null, 10).items()).hasSize(1);
        assertThat(desk.ofPerson(HEAD, "P1", null, 10).items()).hasSize(1);
        assertThat(desk.acknowledge(HEAD, id, null).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void ifTheHazardCannotBeRegisteredTheAlertStaysOpen() throws Exception {
        String id = outOfBounds();
        desk.acknowledge(OFFICER, id, null);
        hazardsFail = true;
        assertThatThrownBy(() -> desk.resolve(OFFICER, id, null, AlertOutcome.GENUINE, "越界"))
                .isInstanceOf(ProblemException.class);
        assertThat(desk.find(OFFICER, id).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void onlyAGenuineOneBecomesAHazard() throws Exception {
        String id = outOfBounds();
        desk.acknowledge(OFFICER, id, null);
        desk.investigate(OFFICER, id, null);
        assertThat(desk.resolve(OFFICER, id, null, AlertOutcome.AUTHORISED, "已请假")
                        .hazardId())
                .isNull();
        assertThat(registered).isEmpty();
    }

    @Test
    void anAlertThatNobodyTookNoteOfCannotBeResolvedAndAResolvedOneIsOver() throws Exception {
        String id = outOfBounds();
        assertProblem(() -> desk.resolve(OFFICER, id, null, AlertOutcome.FALSE, "误报"), MonitoringProblem.ALERT_STATE);
        desk.acknowledge(OFFICER, id, null);
        desk.resolve(OFFICER, id, null, AlertOutcome.FALSE, "误报");
        assertProblem(() -> desk.acknowledge(OFFICER, id, null), MonitoringProblem.ALERT_STATE);
    }

    @Test
    void aStaleVersionAndAMissingCommentAreRefused() throws Exception {
        String id = outOfBounds();
        assertProblem(() -> desk.acknowledge(OFFICER, id, 7L), CommonProblem.STALE_VERSION);
        desk.acknowledge(OFFICER, id, 0L);
        assertProblem(() -> desk.resolve(OFFICER, id, 1L, AlertOutcome.FALSE, " "), CommonProblem.FIELD_REQUIRED);
        assertProblem(() -> desk.resolve(OFFICER, id, 1L, null, "误报"), CommonProblem.FIELD_REQUIRED);
    }

    @Test
    void anotherOfficeNeitherSeesNorHandlesIt() throws Exception {
        String id = outOfBounds();
        assertProblem(() -> desk.find(STRANGER, id), CommonProblem.OUTSIDE_OWN_UNIT);
        assertProblem(() -> desk.acknowledge(STRANGER, id, null), CommonProblem.OUTSIDE_OWN_UNIT);
        assertThat(desk.list(STRANGER, null, null, null, 10).items()).isEmpty();
    }

    @Test
    void afterTheResolutionTheNextOneIsAnAlertOfItsOwn() throws Exception {
        Instant at = Chain.NOW.minusSeconds(3600);
        tamper(at);
        String first = desk.list(OFFICER, null, null, null, 10).items().get(0).id();
        desk.acknowledge(OFFICER, first, null);
        desk.resolve(OFFICER, first, null, AlertOutcome.EQUIPMENT, "更换腕带");
        tamper(at.plusSeconds(60));
        tamper(at.plusSeconds(120));
        assertThat(desk.list(OFFICER, null, AlertState.NEW, null, 10).items())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(AlertKind.STRAP_CUT);
                    assertThat(alert.repeats()).isEqualTo(1);
                    assertThat(alert.happenedAt()).isEqualTo(at.plusSeconds(60));
                });
    }

    @Test
    void theListGoesOnFromItsCursor() throws Exception {
        outOfBounds();
        tamper(Chain.NOW.minusSeconds(30));
        Page<Alert> first = desk.list(OFFICER, null, null, null, 1);
        Page<Alert> second = desk.list(OFFICER, null, null, first.next(), 1);
        assertThat(second.next()).isNull();
        assertThat(List.of(first.items().get(0).id(), second.items().get(0).id()))
                .doesNotHaveDuplicates();
    }

    private String outOfBounds() throws Exception {
        Instant left = Chain.NOW.minusSeconds(3600);
        for (int second : new int[] {0, 60, 120}) {
            Instant at = left.plusSeconds(second);
            PositionFix fix =
                    PositionFix.satellite(at, Square.LATITUDE, Square.longitude(-300), 400, 3, 90, 9, Origin.LIVE);
            chain.send(1, at.plusSeconds(1), fix).get();
        }
        evaluate();
        return desk.list(OFFICER, null, null, null, 10).items().get(0).id();
    }

    private void tamper(Instant at) throws Exception {
        chain.send(1, at, new TamperAlert(at, TamperAlert.Kind.REMOVED, Origin.LIVE))
                .get();
        evaluate();
    }

    private void evaluate() throws Exception {
        try (Evaluation evaluation = chain.evaluation(store.dataSource())) {
            evaluation.open();
            evaluation.evaluate(chain.journal.read(evaluation.cursor(), 100));
        }
    }

    private Hazards hazards() {
        return (Hazards) Proxy.newProxyInstance(
                Hazards.class.getClassLoader(), new Class<?>[] {Hazards.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("register")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    if (hazardsFail) {
                        throw new ProblemException(CommonProblem.NOT_PERMITTED, null, "HAZARD_REGISTER");
                    }
                    registered.add((RegisterHazard) arguments[1]);
                    return hazard("H" + registered.size());
                });
    }

    /** A hazard of which only the identifier matters here. */
    private static Hazard hazard(String id) throws ReflectiveOperationException {
        var constructor = Hazard.class.getDeclaredConstructors()[0];
        Object[] arguments = new Object[constructor.getParameterCount()];
        Class<?>[] types = constructor.getParameterTypes();
        for (int i = 0; i < arguments.length; i++) {
            if (types[i] == boolean.class) {
                arguments[i] = false;
            } else if (types[i] == int.class) {
                arguments[i] = 0;
            } else if (types[i] == long.class) {
                arguments[i] = 0L;
            }
        }
        arguments[0] = id;
        return (Hazard) constructor.newInstance(arguments);
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
