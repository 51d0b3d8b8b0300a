package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.hazard.Hazards;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts that follow from cases, from their raising to what officers do with them. */
class CaseAlertDeskTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Instant MIDNIGHT = Instant.parse("2026-03-09T16:00:00Z");

    private final MovableClock clock = new MovableClock(MIDNIGHT);
    private final List<LiveEvent> published = new ArrayList<>();
    private final List<CaseHazard> hazards = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Keepers keepers = new Keepers();
    private TestStore store;
    private CaseAlertDesk cases;
    private AlertDesk desk;

    @BeforeEach
    void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
        cases = new CaseAlertDesk(
                new CaseAlertStore(store.dataSource()),
                keepers,
                (unit, level, at) -> 600_000L,
                store.transactions(),
                Stubs.of(LiveEvents.class, new Bell()),
                () -> "a%05d".formatted(ids.incrementAndGet()),
                clock);
        desk = new AlertDesk(
                new AlertStore(store.dataSource()),
                Stubs.of(Hazards.class, new Object()),
                (caller, hazard) -> {
                    hazards.add(hazard);
                    return "hazard-of-the-case";
                },
                top -> unit -> unit.startsWith(top),
                keepers,
                new TestAccess(String::startsWith),
                Stubs.of(AuditLog.class, new Journal()),
                store.transactions(),
                Stubs.of(LiveEvents.class, new Bell()),
                clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void waitsForOfficersWithoutADevice() {
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-1");
        Alert alert = only();
        assertThat(alert.kind()).isEqualTo(AlertKind.OVERDUE_RETURN);
        assertThat(alert.state()).isEqualTo(AlertState.NEW);
        assertThat(alert.unitId()).isEqualTo("U1");
        assertThat(alert.deviceId()).isNull();
        assertThat(alert.orderId()).isNull();
        assertThat(alert.detail()).isEqualTo("2026-03-09");
        assertThat(alert.happenedAt()).isEqualTo(MIDNIGHT);
        assertThat(alert.notifiedAt()).isEqualTo(MIDNIGHT);
        assertThat(published).containsExactly(new LiveEvent("alert", "U1", alert.id()));
    }

    @Test
    void oneRecordAndKindAlertOnce() {
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-1");
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-1");
        assertThat(only().repeats()).isZero();
        desk.acknowledge(OFFICER, only().id(), null);
        desk.resolve(OFFICER, only().id(), null, AlertOutcome.FALSE, "已返回");
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-1");
        assertThat(only().state()).as("not raised again").isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void anotherRecordAddsToTheOpenAlertOfThatKind() {
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-1");
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-2");
        raise(CaseAlert.Kind.OVERDUE_RETURN, "leave-2");
        assertThat(only().repeats()).isEqualTo(1);
        raise(CaseAlert.Kind.LOST_CONTACT, "search-1");
        assertThat(desk.list(OFFICER, null, null, null, 10).items()).hasSize(2);
    }

    @Test
    void becomesTheHazardOfTheSameRecord() {
        for (CaseAlert.Kind kind : CaseAlert.Kind.values()) {
            raise(kind, "record-of-" + kind);
            Alert alert =
                    desk.list(OFFICER, null, AlertState.NEW, null, 10).items().get(0);
            desk.acknowledge(OFFICER, alert.id(), null);
            assertThat(desk.resolve(OFFICER, alert.id(), null, AlertOutcome.GENUINE, "属实")
                            .hazardId())
                    .isEqualTo("hazard-of-the-case");
        }
        assertThat(hazards)
                .extracting(CaseHazard::recordId)
                .containsExactly(
                        "record-of-OVERDUE_RETURN",
                        "record-of-LOST_CONTACT",
                        "record-of-MISSED",
                        "record-of-OUT_OF_SUPERVISION",
                        "record-of-REPORT_MISSED",
                        "record-of-CHECK_ABNORMAL");
        assertThat(hazards)
                .extracting(CaseHazard::kind)
                .containsExactly(
                        CaseHazard.Kind.OVERDUE_RETURN,
                        CaseHazard.Kind.OUT_OF_SUPERVISION,
                        CaseHazard.Kind.MISSED,
                        CaseHazard.Kind.OUT_OF_SUPERVISION,
                        CaseHazard.Kind.REPORT_MISSED,
                        CaseHazard.Kind.ILLEGAL_ABSENCE);
        assertThat(hazards.get(0).title()).isEqualTo("外出逾期未归（2026-03-10 00:00）");
    }

    @Test
    void goesUpLikeTheOthersUnlessAcknowledged() {
        raise(CaseAlert.Kind.MISSED, "referral-1");
        Escalations escalations = new Escalations(
                store.dataSource(),
                store.transactions(),
                (unit, level, at) -> 600_000L,
                (office, level) -> Optional.of("level-" + level),
                Stubs.of(AuditLog.class, new Journal()),
                Stubs.of(LiveEvents.class, new Bell()),
                clock);
        clock.set(MIDNIGHT.plusSeconds(599));
        escalations.run();
        assertThat(only().level()).isEqualTo(1);
        clock.set(MIDNIGHT.plusSeconds(601));
        escalations.run();
        assertThat(only().level()).isEqualTo(2);
        assertThat(only().escalatedTo()).isEqualTo("level-2");
    }

    @Test
    void belongsToTheStepThatRaisesIt() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    raise(CaseAlert.Kind.MISSED, "referral-1");
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(desk.list(OFFICER, null, null, null, 10).items()).isEmpty();
        assertThat(published).isEmpty();
    }

    private Alert only() {
        List<Alert> alerts = desk.list(OFFICER, null, null, null, 10).items();
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private void raise(CaseAlert.Kind kind, String recordId) {
        cases.raise(new CaseAlert(kind, "person-1", "2026-03-09", "leave", recordId, clock.instant()));
    }

    /** Keeps what those signed in were told. */
    public final class Bell {
        public void publish(LiveEvent event) {
            published.add(event);
        }
    }

    /** Takes what is put on record. */
    public static final class Journal {
        public void record(Caller caller, AuditRecord record) {
            assertThat(record.action()).startsWith("ALERT_");
        }
    }
}
