package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.Alerts;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** The officers' handling of alerts. */
class AlertDesk implements Alerts {
    private static final int LONGEST_COMMENT = 1000;
    private static final Set<AlertKind> ABOUT_PLACES = EnumSet.of(
            AlertKind.ZONE_LEFT,
            AlertKind.ZONE_ENTERED,
            AlertKind.ZONE_STAYED,
            AlertKind.PROTECTED_AREA,
            AlertKind.AREA_LEFT,
            AlertKind.AREA_ENTERED);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AlertStore store;
    private final Hazards hazards;
    private final CaseHazards caseHazards;
    private final Function<String, Predicate<String>> subtree;
    private final SuperviseeDirectory supervisees;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final LiveEvents live;
    private final Clock clock;

    AlertDesk(
            AlertStore store,
            Hazards hazards,
            CaseHazards caseHazards,
            Function<String, Predicate<String>> subtree,
            SuperviseeDirectory supervisees,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            LiveEvents live,
            Clock clock) {
        this.store = store;
        this.hazards = hazards;
        this.caseHazards = caseHazards;
        this.subtree = subtree;
        this.supervisees = supervisees;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Page<Alert> list(Caller caller, String unitId, AlertState state, String cursor, int limit) {
        Predicate<String> within = subtree.apply(access.scope(caller, Permission.ALERT_HANDLE, unitId));
        Set<String> hidden = supervisees.hidden(caller);
        Predicate<Alert> wanted = alert -> within.test(alert.unitId()) && !hidden.contains(alert.superviseeId());
        int wish = Page.limit(limit);
        return Page.of(store.before(wanted, state, cursor, wish + 1), wish, Alert::id);
    }

    @Override
    public Page<Alert> ofPerson(Caller caller, String superviseeId, String cursor, int limit) {
        if (superviseeId == null) {
            throw CommonProblem.required("superviseeId");
        }
        boolean all = keeps(caller, superviseeId);
        if (!all) {
            access.require(caller, Permission.ALERT_HANDLE, caller.unitId());
        }
        supervisees.requireKnown(caller, superviseeId);
        int wish = Page.limit(limit);
        return Page.of(
                store.ofPerson(
                        superviseeId,
                        unit -> all || access.permits(caller, Permission.ALERT_HANDLE, unit),
                        cursor,
                        wish + 1),
                wish,
                Alert::id);
    }

    private boolean keeps(Caller caller, String superviseeId) {
        return supervisees.keeps(access, caller, Permission.ALERT_HANDLE, superviseeId);
    }

    @Override
    public Alert find(Caller caller, String id) {
        Alert alert = store.find(id).orElseThrow(() -> CommonProblem.notFound(id));
        if (!keeps(caller, alert.superviseeId())) {
            access.require(caller, Permission.ALERT_HANDLE, alert.unitId());
        }
        supervisees.requireKnown(caller, alert.superviseeId());
        return alert;
    }

    @Override
    public Alert acknowledge(Caller caller, String id, Long version) {
        return step(
                caller,
                id,
                version,
                "ALERT_ACKNOWLEDGE",
                alert -> store.acknowledge(
                        alert, alert.state().to(AlertState.ACKNOWLEDGED), clock.instant(), caller.account()));
    }

    @Override
    public Alert investigate(Caller caller, String id, Long version) {
        return step(
                caller,
                id,
                version,
                "ALERT_INVESTIGATE",
                alert -> store.investigate(
                        alert, alert.state().to(AlertState.INVESTIGATING), clock.instant(), caller.account()));
    }

    @Override
    public Alert resolve(Caller caller, String id, Long version, AlertOutcome outcome, String comment) {
        if (outcome == null) {
            throw CommonProblem.required("outcome");
        }
        if (comment == null || comment.isBlank()) {
            throw CommonProblem.required("comment");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "comment", "comment", "<= " + LONGEST_COMMENT);
        }
        return step(caller, id, version, "ALERT_RESOLVE_" + outcome, alert -> {
            AlertState next = alert.state().to(AlertState.RESOLVED);
            String hazardId = outcome == AlertOutcome.GENUINE ? hazard(caller, alert, comment) : null;
            store.resolve(alert, next, outcome, comment, hazardId, clock.instant(), caller.account());
        });
    }

    private String hazard(Caller caller, Alert alert, String comment) {
        Optional<CaseAlertStore.Origin> origin = store.origin(alert.id());
        return origin.isPresent()
                ? caseHazard(caller, alert, origin.get(), comment)
                : deviceHazard(caller, alert, comment);
    }

    /** The case may have put it on the ledger already: then it is that hazard. */
    private String caseHazard(Caller caller, Alert alert, CaseAlertStore.Origin origin, String comment) {
        CaseHazard.Kind kind = switch (CaseAlert.Kind.valueOf(alert.kind().name())) {
            case OVERDUE_RETURN -> CaseHazard.Kind.OVERDUE_RETURN;
            case MISSED -> CaseHazard.Kind.MISSED;
            case LOST_CONTACT, OUT_OF_SUPERVISION -> CaseHazard.Kind.OUT_OF_SUPERVISION;
            case REPORT_MISSED -> CaseHazard.Kind.REPORT_MISSED;
            case CHECK_ABNORMAL -> CaseHazard.Kind.ILLEGAL_ABSENCE;
        };
        return caseHazards.raise(
                caller,
                new CaseHazard(
                        kind, alert.superviseeId(), title(alert), comment, origin.recordType(), origin.recordId()));
    }

    private String deviceHazard(Caller caller, Alert alert, String comment) {
        return hazards.register(
                        caller,
                        new RegisterHazard(
                                alert.superviseeId(),
                                hazardKind(alert.kind()),
                                null,
                                title(alert),
                                comment,
                                null,
                                HazardSource.ALERT,
                                alert.id()))
                .id();
    }

    /** Who is out of bounds without leave is 未经批准外出: with leave there would have been no alert. */
    private static HazardKind hazardKind(AlertKind kind) {
        if (kind == AlertKind.OUT_OF_BOUNDS) {
            return HazardKind.ILLEGAL_ABSENCE;
        }
        return ABOUT_PLACES.contains(kind) ? HazardKind.OUT_OF_BOUNDS : HazardKind.OTHER;
    }

    private static String title(Alert alert) {
        ZonedDateTime happened = alert.happenedAt().atZone(Shanghai.ZONE);
        String what = switch (alert.kind()) {
            case OUT_OF_BOUNDS -> "电子定位越界";
            case ZONE_LEFT -> "离开限定区域";
            case ZONE_ENTERED -> "进入禁止区域";
            case ZONE_STAYED -> "在限制区域停留";
            case PROTECTED_AREA -> "进入被害人保护区域";
            case AREA_LEFT -> "定位装置报告离开区域";
            case AREA_ENTERED -> "定位装置报告进入区域";
            case STRAP_CUT -> "定位装置被拆卸";
            case CASE_OPENED -> "定位装置被拆壳";
            case JAMMING -> "定位装置被干扰";
            case ANTENNA_CUT -> "定位装置天线被破坏";
            case POWER_CUT -> "定位装置断电";
            case TAMPER -> "定位装置被破坏";
            case SILENCE -> "定位装置失联";
            case LOW_BATTERY -> "定位装置电量不足";
            case DISTRESS -> "定位装置求助";
            case OVERDUE_RETURN -> "外出逾期未归";
            case LOST_CONTACT -> "失去联系";
            case MISSED -> "漏管";
            case OUT_OF_SUPERVISION -> "脱管";
            case REPORT_MISSED -> "未按规定报告";
            case CHECK_ABNORMAL -> "核查发现未经批准外出";
        };
        return what + "（" + MINUTE.format(happened) + "）";
    }

    private Alert step(Caller caller, String id, Long version, String action, Step step) {
        return transactions.required(() -> {
            Alert alert = find(caller, id);
            if (version != null && version != alert.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            step.take(alert);
            audit.record(
                    caller,
                    new AuditRecord(
                            action,
                            "alert",
                            id,
                            alert.unitId(),
                            null,
                            Map.of("from", alert.state().name())));
            transactions.afterCommit(() -> live.publish(new LiveEvent("alert", alert.unitId(), id)));
            return store.find(id).orElseThrow();
        });
    }

    @FunctionalInterface
    private interface Step {
        void take(Alert alert);
    }
}
