package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.anjiao.hazard.Hazards;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.PositionCheck;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;

/** Open alerts and checks follow their person; what is over stays, and is read by who keeps the person now. */
class AlertFollowerTest {
    private static final Caller PROVINCE = new Caller("shengting", "测试", "U", Set.of(Role.PROVINCE_OFFICER));
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller OTHER = new Caller("yanta", "测试", "U2", Set.of(Role.OFFICE_OFFICER));
    private static final Instant NOON = Instant.parse("2026-03-09T04:00:00Z");
    private static final AckRule TEN_MINUTES = (unit, level, at) -> 600_000L;
    private static final List<String> OFFICES = List.of("U1", "U2", "U3");
    private static final List<String> PERSONS = List.of("p1", "p2");

    private final MovableClock clock = new MovableClock(NOON);
    private final Keepers keepers = new Keepers();
    private final List<String> audited = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private TestStore store;
    private CaseAlertDesk cases;
    private AlertDesk desk;
    private CheckStore checks;
    private AlertFollower follower;

    @BeforeTry
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
        checks = new CheckStore(store.dataSource());
        cases = new CaseAlertDesk(
                new CaseAlertStore(store.dataSource()),
                keepers,
                TEN_MINUTES,
                store.transactions(),
                Stubs.of(LiveEvents.class, new Bell()),
                this::nextId,
                clock);
        desk = new AlertDesk(
                new AlertStore(store.dataSource()),
                Stubs.of(Hazards.class, new Object()),
                (caller, hazard) -> "hazard",
                top -> unit -> unit.startsWith(top),
                keepers,
                new TestAccess(String::startsWith),
                Stubs.of(AuditLog.class, new Journal()),
                store.transactions(),
                Stubs.of(LiveEvents.class, new Bell()),
                clock);
        follower = new AlertFollower(
                store.dataSource(),
                TEN_MINUTES,
                store.transactions(),
                Stubs.of(AuditLog.class, new Journal()),
                Stubs.of(LiveEvents.class, new Bell()),
                clock);
    }

    @AfterTry
    void close() {
        store.close();
    }

    enum What {
        MOVE,
        MOVE_AND_CRASH,
        ALERT,
        RESOLVE,
        CHECK
    }

    record Step(What what, int person, int office) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, PERSONS.size() - 1),
                        Arbitraries.integers().between(0, OFFICES.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }

    @Property(tries = 10)
    void whatIsOpenStandsWithWhoKeepsItsPerson(@ForAll("steps") List<Step> steps) {
        Map<String, String> over = new HashMap<>();
        for (Step step : steps) {
            take(step, PERSONS.get(step.person()), over);
            for (Alert alert : alerts()) {
                boolean open = alert.state() != AlertState.RESOLVED;
                assertThat(alert.unitId()).isEqualTo(open ? keepers.of(alert.superviseeId()) : over.get(alert.id()));
            }
            for (PositionCheck check : openChecks()) {
                assertThat(check.unitId()).isEqualTo(keepers.of(check.superviseeId()));
            }
            follower.open((person, unit) -> assertThat(unit).isEqualTo(keepers.of(person)));
        }
    }

    private void take(Step step, String person, Map<String, String> over) {
        String office = OFFICES.get(step.office());
        switch (step.what()) {
            case MOVE -> move(person, office);
            case MOVE_AND_CRASH -> {
                RuntimeException crash = new IllegalStateException("power");
                assertThatThrownBy(() -> store.transactions().run(() -> {
                            follower.follow(PROVINCE, person, office);
                            throw crash;
                        }))
                        .isSameAs(crash);
            }
            case ALERT -> raise(CaseAlert.Kind.values()[step.office()], person);
            case RESOLVE ->
                alerts().stream()
                        .filter(alert -> alert.state() == AlertState.NEW
                                && alert.superviseeId().equals(person))
                        .findFirst()
                        .ifPresent(alert -> {
                            over.put(alert.id(), keepers.of(person));
                            resolve(PROVINCE, alert.id());
                        });
            case CHECK -> {
                if (!checks.openPersons().contains(person)) {
                    plan(person);
                }
            }
        }
    }

    @Example
    void theNewOfficeHasItsWholeTimeAndTheHistory() {
        raise(CaseAlert.Kind.REPORT_MISSED, "p1");
        String over = alerts().get(0).id();
        resolve(OFFICER, over);
        raise(CaseAlert.Kind.LOST_CONTACT, "p1");
        String open = alerts().get(0).id();
        Escalations escalations = new Escalations(
                store.dataSource(),
                store.transactions(),
                TEN_MINUTES,
                (office, level) -> Optional.of("county-of-" + office),
                Stubs.of(AuditLog.class, new Journal()),
                Stubs.of(LiveEvents.class, new Bell()),
                clock);
        clock.set(NOON.plusSeconds(601));
        escalations.run();
        assertThat(desk.find(OFFICER, open).escalatedTo()).isEqualTo("county-of-U1");

        move("p1", "U2");
        move("p1", "U2");

        assertThat(desk.find(OTHER, open).level()).isEqualTo(1);
        assertThat(desk.list(OTHER, null, null, null, 10).items())
                .extracting(Alert::id)
                .containsExactly(open);
        assertThat(desk.ofPerson(OTHER, "p1", null, 10).items())
                .extracting(Alert::id)
                .containsExactly(open, over);
        assertThat(desk.ofPerson(OFFICER, "p1", null, 10).items())
                .extracting(Alert::id)
                .containsExactly(over);
        assertThat(desk.find(OTHER, over).unitId()).isEqualTo("U1");
        assertThatThrownBy(() -> desk.find(OFFICER, open))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.OUTSIDE_OWN_UNIT));
        assertThat(audited).containsOnlyOnce("ALERT_MOVE");
        clock.set(NOON.plusSeconds(1_200));
        escalations.run();
        assertThat(desk.find(OTHER, open).level()).isEqualTo(1);
        clock.set(NOON.plusSeconds(1_202));
        escalations.run();
        assertThat(desk.find(OTHER, open).escalatedTo()).isEqualTo("county-of-U2");
    }

    private List<Alert> alerts() {
        return desk.list(PROVINCE, "U", null, null, 100).items();
    }

    private List<PositionCheck> openChecks() {
        return checks.before(unit -> true, null, LocalDate.of(2026, 3, 9), null, 100);
    }

    private void move(String person, String office) {
        keepers.put(person, office);
        follower.follow(PROVINCE, person, office);
    }

    private void raise(CaseAlert.Kind kind, String person) {
        cases.raise(new CaseAlert(kind, person, null, "record", nextId(), clock.instant()));
    }

    private void resolve(Caller caller, String id) {
        desk.acknowledge(caller, id, null);
        desk.resolve(caller, id, null, AlertOutcome.FALSE, "已核实");
    }

    private void plan(String person) {
        checks.insert(new PositionCheck(
                nextId(),
                person,
                keepers.of(person),
                null,
                LocalDate.of(2026, 3, 10),
                false,
                "officer",
                clock.instant(),
                null,
                null,
                null,
                null,
                0));
    }

    private String nextId() {
        return "a%05d".formatted(ids.incrementAndGet());
    }

    /** Nobody is signed in. */
    public static final class Bell {
        public void publish(LiveEvent event) {
            assertThat(event.recordId()).isNotNull();
        }
    }

    /** Takes what is put on record. */
    public final class Journal {
        public void record(Caller caller, AuditRecord record) {
            audited.add(record.action());
        }
    }
}
