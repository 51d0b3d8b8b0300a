package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneState;
import org.anjiao.monitoring.Zones;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.spi.CaseZones;

/** The officers' work on zones. */
class ZoneDesk implements Zones, CaseZones {
    private static final String RECORD_TYPE = "zone";

    private final ZoneStore store;
    private final ZoneTerms terms;
    private final SuperviseeDirectory supervisees;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final IdGenerator ids;
    private final Clock clock;

    ZoneDesk(
            ZoneStore store,
            ZoneDrawing drawing,
            SuperviseeDirectory supervisees,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.terms = new ZoneTerms(drawing);
        this.supervisees = supervisees;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PersonZone propose(Caller caller, ZoneProposal proposal) {
        String unitId = unitOf(terms.person(proposal));
        access.require(caller, Permission.ZONE_PROPOSE, unitId);
        if (proposal.hidden()) {
            access.require(caller, Permission.PROTECTED_ZONE, unitId);
        }
        supervisees.requireKnown(caller, proposal.superviseeId());
        Instant now = clock.instant();
        ZoneProposal checked = terms.check(proposal, unitId, Shanghai.dayOf(now));
        return transactions.required(() -> {
            PersonZone zone = new PersonZone(
                    ids.next(), checked, ZoneState.PROPOSED, caller.account(), now, null, null, null, null, null, 0);
            store.insert(zone);
            record(caller, "ZONE_PROPOSE", zone, unitId);
            return zone;
        });
    }

    @Override
    public PersonZone approve(Caller caller, String id, Long version) {
        return decide(caller, id, version, "ZONE_APPROVE", zone -> {
            Instant now = clock.instant();
            Instant first = Shanghai.startOf(zone.terms().schedule().validFrom());
            return step(
                    zone,
                    ZoneState.APPROVED,
                    caller.account(),
                    now,
                    now.isAfter(first) ? now : first,
                    Shanghai.endOf(zone.terms().schedule().validTo()),
                    null);
        });
    }

    @Override
    public PersonZone reject(Caller caller, String id, Long version, String reason) {
        String why = ZoneTerms.text("reason", reason, 500);
        return decide(
                caller,
                id,
                version,
                "ZONE_REJECT",
                zone -> step(zone, ZoneState.REJECTED, caller.account(), clock.instant(), null, null, why));
    }

    @Override
    public PersonZone lift(Caller caller, String id, Long version, String reason) {
        String why = ZoneTerms.text("reason", reason, 500);
        return change(caller, Permission.ZONE_PROPOSE, id, version, "ZONE_LIFT", zone -> lifted(zone, why));
    }

    private PersonZone lifted(PersonZone zone, String why) {
        zone.state().to(ZoneState.LIFTED);
        Instant now = clock.instant();
        Instant until = now.isBefore(zone.effectiveUntil()) ? now : zone.effectiveUntil();
        return step(zone, ZoneState.LIFTED, zone.decidedBy(), zone.decidedAt(), zone.effectiveFrom(), until, why);
    }

    /** The right to the step that ends the case has been checked: whoever takes it need not see hidden zones. */
    @Override
    public void lift(Caller caller, String superviseeId, String reason) {
        transactions.run(() -> store.ofSupervisee(superviseeId).forEach(zone -> {
            if (zone.state() == ZoneState.PROPOSED) {
                ended(
                        caller,
                        "ZONE_REJECT",
                        step(zone, ZoneState.REJECTED, caller.account(), clock.instant(), null, null, reason));
            } else if (zone.state() == ZoneState.APPROVED) {
                ended(caller, "ZONE_LIFT", lifted(zone, reason));
            }
        }));
    }

    private void ended(Caller caller, String action, PersonZone zone) {
        store.update(zone);
        record(caller, action, zone, unitOf(zone.terms().superviseeId()));
    }

    @Override
    public PersonZone find(Caller caller, String id) {
        PersonZone zone = visible(caller, Permission.TRACK_READ, id);
        if (zone.terms().hidden()) {
            record(caller, "PROTECTED_ZONE_READ", zone, unitOf(zone.terms().superviseeId()));
        }
        return zone;
    }

    @Override
    public List<PersonZone> ofSupervisee(Caller caller, String superviseeId) {
        String unitId = unitOf(superviseeId);
        access.require(caller, Permission.TRACK_READ, unitId);
        supervisees.requireKnown(caller, superviseeId);
        boolean all = access.permits(caller, Permission.PROTECTED_ZONE, unitId);
        List<PersonZone> shown = store.ofSupervisee(superviseeId).stream()
                .filter(zone -> all || !zone.terms().hidden())
                .toList();
        shown.stream()
                .filter(zone -> zone.terms().hidden())
                .forEach(zone -> record(caller, "PROTECTED_ZONE_READ", zone, unitId));
        return shown;
    }

    private PersonZone decide(
            Caller caller, String id, Long version, String action, UnaryOperator<PersonZone> decision) {
        return change(caller, Permission.ZONE_APPROVE, id, version, action, zone -> {
            if (caller.account().equals(zone.proposedBy())) {
                throw new ProblemException(MonitoringProblem.ZONE_APPROVER_IS_PROPOSER, null);
            }
            return decision.apply(zone);
        });
    }

    private PersonZone change(
            Caller caller,
            Permission permission,
            String id,
            Long version,
            String action,
            UnaryOperator<PersonZone> change) {
        return transactions.required(() -> {
            PersonZone zone = visible(caller, permission, id);
            if (version != null && version != zone.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            store.update(change.apply(zone));
            PersonZone changed = store.find(id).orElseThrow();
            record(caller, action, changed, unitOf(changed.terms().superviseeId()));
            return changed;
        });
    }

    /** The zone, if the caller has that right on it; a hidden one exists only for those who may see it. */
    private PersonZone visible(Caller caller, Permission permission, String id) {
        PersonZone zone = store.find(id).orElseThrow(() -> CommonProblem.notFound(id));
        String unitId = unitOf(zone.terms().superviseeId());
        if (zone.terms().hidden() && !access.permits(caller, Permission.PROTECTED_ZONE, unitId)) {
            throw CommonProblem.notFound(id);
        }
        access.require(caller, permission, unitId);
        supervisees.requireKnown(caller, zone.terms().superviseeId());
        return zone;
    }

    private static PersonZone step(
            PersonZone zone,
            ZoneState next,
            String decidedBy,
            Instant decidedAt,
            Instant from,
            Instant until,
            String reason) {
        return new PersonZone(
                zone.id(),
                zone.terms(),
                zone.state().to(next),
                zone.proposedBy(),
                zone.proposedAt(),
                decidedBy,
                decidedAt,
                from,
                until,
                reason,
                zone.version());
    }

    private String unitOf(String superviseeId) {
        return supervisees
                .label(superviseeId)
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> CommonProblem.notFound(superviseeId));
    }

    /** The place stays out of the record, which more people read than the zone. */
    private void record(Caller caller, String action, PersonZone zone, String unitId) {
        ZoneProposal proposal = zone.terms();
        audit.record(
                caller,
                new AuditRecord(
                        action,
                        RECORD_TYPE,
                        zone.id(),
                        unitId,
                        null,
                        Map.of(
                                "supervisee", proposal.superviseeId(),
                                "kind", proposal.kind().name(),
                                "hidden", Boolean.toString(proposal.hidden()),
                                "basis", proposal.basis() + " " + proposal.basisDocument(),
                                "validFrom", proposal.schedule().validFrom().toString(),
                                "validTo", proposal.schedule().validTo().toString(),
                                "state", zone.state().name())));
    }
}
