package org.anjiao.hazard.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Extension;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.hazard.spi.CampaignScope;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.risk.RiskTriggers;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Each step: rights, version, state, contents, change with history and facts, audit; in one transaction. */
@Component(service = {Hazards.class, CaseHazards.class})
public final class HazardService implements Hazards, CaseHazards {
    private final HazardStore store;
    private final HazardRules rules;
    private final HazardFacts facts;
    private final Extensions extensions;
    private final PossibleOwners owners;
    private final Units units;
    private final Transactions transactions;
    private final SuperviseeDirectory supervisees;
    private final RiskTriggers risks;
    private final AccessControl access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final IdGenerator ids;
    private final Clock clock;
    private final List<CampaignScope> scopes = new CopyOnWriteArrayList<>();

    @Activate
    public HazardService(
            @Reference(target = "(osgi.unit.name=anjiao-hazard)") JpaTemplate jpa,
            @Reference(target = "(domain=hazard)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference RiskTriggers risks,
            @Reference PolicyBook policy,
            @Reference AccessControl access,
            @Reference Accounts accounts,
            @Reference FactLedger ledger,
            @Reference AuditLog audit,
            @Reference LiveEvents live,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        this.store = new HazardStore(jpa);
        this.units = new Units(organization);
        this.rules = new HazardRules(policy, units, accounts, access);
        this.facts = new HazardFacts(ledger);
        this.extensions = new Extensions(store, facts, units, ids);
        this.owners = new PossibleOwners(accounts, units);
        this.transactions = transactions;
        this.supervisees = supervisees;
        this.risks = risks;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addScope(CampaignScope scope) {
        scopes.add(scope);
    }

    void removeScope(CampaignScope scope) {
        scopes.remove(scope);
    }

    @Override
    public Hazard register(Caller caller, RegisterHazard command) {
        return transactions.required(() -> {
            String unitId = command.superviseeId() == null ? caller.unitId() : unitOf(command.superviseeId());
            access.require(caller, Permission.HAZARD_REGISTER, unitId);
            HazardRules.checkByHand(command);
            return enter(caller, unitId, command);
        });
    }

    /** The right to the step from which it follows has been checked: whoever takes that step need not keep the ledger. */
    @Override
    public String raise(Caller caller, CaseHazard hazard) {
        HazardKind kind = HazardKind.valueOf(hazard.kind().name());
        return transactions.required(() -> store.ofCase(hazard.recordId(), kind)
                .orElseGet(() -> enter(
                                caller,
                                unitOf(hazard.superviseeId()),
                                new RegisterHazard(
                                        hazard.superviseeId(),
                                        kind,
                                        null,
                                        hazard.title(),
                                        hazard.description(),
                                        null,
                                        HazardSource.CASE,
                                        hazard.recordId()))
                        .id()));
    }

    private Hazard enter(Caller caller, String unitId, RegisterHazard command) {
        rules.checkRegistration(command);
        Instant now = now();
        HazardEntity hazard = new HazardEntity(ids.next(), number(unitId, now), unitId, campaign(unitId, now), command);
        hazard.registered(caller.account(), now);
        int sequence = hazard.become(HazardState.REGISTERED);
        store.add(hazard);
        store.flush();
        store.add(new HazardEventEntity(
                hazard.id(), sequence, now, caller, null, HazardState.REGISTERED, command.title()));
        facts.registered(hazard, now);
        if (command.superviseeId() != null) {
            risks.occurred(command.superviseeId(), "HAZARD", now);
        }
        return finish(caller, hazard, "HAZARD_REGISTER", null, now);
    }

    @Override
    public Hazard assess(Caller caller, String id, Long version, Assessment assessment) {
        return step(caller, id, version, HazardStep.ASSESS, change -> {
            HazardEntity hazard = change.hazard;
            change.require(HazardState.ASSESSED);
            rules.checkAssessment(hazard, assessment);
            if (assessment.duplicateOf() != null) {
                readable(caller, assessment.duplicateOf());
            }
            hazard.assessed(assessment.level(), assessment.cause(), assessment.duplicateOf());
            change.to(HazardState.ASSESSED, assessment.cause());
            switch (assessment.verdict()) {
                case REAL -> {}
                case DUPLICATE -> dismiss(change, HazardState.DUPLICATE, assessment.duplicateOf());
                case NOT_A_HAZARD -> dismiss(change, HazardState.NOT_A_HAZARD, assessment.cause());
            }
        });
    }

    private void dismiss(Change change, HazardState state, String remark) {
        change.to(state, remark);
        facts.dismissed(change.hazard, change.now);
    }

    @Override
    public Hazard assign(Caller caller, String id, Long version, Assignment assignment) {
        return step(caller, id, version, HazardStep.ASSIGN, change -> {
            change.require(HazardState.ASSIGNED);
            String basis = rules.checkAssignment(change.hazard, assignment, change.now);
            change.hazard.assigned(assignment, basis);
            change.to(
                    HazardState.ASSIGNED,
                    assignment.ownerAccount() + " · " + assignment.dueOn() + " · " + assignment.measure());
            facts.assigned(change.hazard);
        });
    }

    @Override
    public Hazard submit(Caller caller, String id, Long version, String effect) {
        return step(caller, id, version, HazardStep.SUBMIT, change -> {
            boolean begun = change.hazard.state() == HazardState.IN_PROGRESS;
            change.require(begun ? HazardState.SUBMITTED : HazardState.IN_PROGRESS);
            HazardRules.text("effect", effect, 2000);
            if (!begun) {
                change.to(HazardState.IN_PROGRESS, null);
            }
            change.hazard.submitted(effect, caller.account());
            change.to(HazardState.SUBMITTED, effect);
        });
    }

    @Override
    public Hazard verify(Caller caller, String id, Long version, boolean accepted, String comment) {
        return step(caller, id, version, HazardStep.VERIFY, change -> {
            change.require(accepted ? HazardState.VERIFIED : HazardState.REJECTED);
            rules.checkVerifierLevel(change.hazard, caller, change.now);
            if (!accepted) {
                HazardRules.text("comment", comment, 1000);
                change.to(HazardState.REJECTED, comment);
                change.to(HazardState.IN_PROGRESS, null);
                return;
            }
            change.to(HazardState.VERIFIED, comment);
            extensions.lapse(change.hazard, change.now);
            change.hazard.closed(caller.account(), change.now);
            change.to(HazardState.CLOSED, null);
            facts.closed(change.hazard, change.now);
        });
    }

    @Override
    public Hazard reopen(Caller caller, String id, Long version, String reason) {
        return step(caller, id, version, HazardStep.REOPEN, change -> {
            change.require(HazardState.REOPENED);
            HazardRules.text("reason", reason, 1000);
            change.hazard.reopened();
            change.to(HazardState.REOPENED, reason);
            facts.reopened(change.hazard, change.now);
        });
    }

    @Override
    public Hazard requestExtension(Caller caller, String id, Long version, LocalDate dueOn, String reason) {
        return step(
                caller,
                id,
                version,
                HazardStep.REQUEST_EXTENSION,
                change -> extensions.request(change.hazard, caller, dueOn, reason, change.now));
    }

    @Override
    public Hazard decideExtension(Caller caller, String id, Long version, boolean granted, String comment) {
        return step(
                caller,
                id,
                version,
                HazardStep.DECIDE_EXTENSION,
                change -> extensions.decide(change.hazard, caller, granted, comment, change.now));
    }

    @Override
    public List<Extension> extensions(Caller caller, String id) {
        return transactions.required(() -> {
            readable(caller, id);
            return store.extensions(id);
        });
    }

    @Override
    public Page<PossibleOwner> possibleOwners(Caller caller, String id, String text, String cursor, int limit) {
        String unitId = transactions.required(() -> store.require(id).unitId());
        access.require(caller, Permission.HAZARD_ASSIGN, unitId);
        return owners.page(unitId, text, cursor, Page.limit(limit), now());
    }

    private Hazard step(Caller caller, String id, Long version, HazardStep step, Consumer<Change> work) {
        return transactions.required(() -> {
            HazardEntity hazard = store.require(id);
            if (step == HazardStep.VERIFY) {
                // Before the rights: a rectifier without the right to verify shall learn the reason that will stay.
                rules.checkVerifier(hazard, caller);
            }
            requireFor(caller, step.permission(), hazard);
            if (version != null && version != hazard.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            Instant now = now();
            HazardState before = hazard.state();
            work.accept(new Change(caller, hazard, step, now));
            return finish(caller, hazard, "HAZARD_" + step, before, now);
        });
    }

    private Hazard finish(Caller caller, HazardEntity hazard, String action, HazardState before, Instant now) {
        store.flush();
        Map<String, String> details = new TreeMap<>(Map.of("to", hazard.state().name()));
        if (before != null) {
            details.put("from", before.name());
        }
        if (hazard.dueOn() != null) {
            details.put("dueOn", hazard.dueOn().toString());
        }
        if (hazard.extensionId() != null) {
            details.put("extension", hazard.extensionId());
        }
        audit.record(caller, new AuditRecord(action, "hazard", hazard.id(), hazard.unitId(), null, details));
        if (hazard.campaign() != null) {
            LiveEvent event = new LiveEvent("rollup", hazard.unitId(), hazard.id());
            transactions.afterCommit(() -> live.publish(event));
        }
        return hazard.view(now);
    }

    @Override
    public Hazard find(Caller caller, String id) {
        return transactions.required(() -> readable(caller, id).view(now()));
    }

    @Override
    public List<HazardEvent> history(Caller caller, String id) {
        return transactions.required(() -> {
            readable(caller, id);
            return store.history(id);
        });
    }

    private HazardEntity readable(Caller caller, String id) {
        HazardEntity hazard = store.require(id);
        requireFor(caller, Permission.HAZARD_READ, hazard);
        return hazard;
    }

    /** A hazard stays on the ledger where it arose; whoever keeps its person since then has it in hand as well. */
    private void requireFor(Caller caller, Permission permission, HazardEntity hazard) {
        if (!keeps(caller, permission, hazard.superviseeId())) {
            access.require(caller, permission, hazard.unitId());
        }
    }

    private boolean keeps(Caller caller, Permission permission, String superviseeId) {
        return superviseeId != null
                && supervisees
                        .label(superviseeId)
                        .filter(person -> access.permits(caller, permission, person.unitId()))
                        .isPresent();
    }

    @Override
    public Page<HazardSummary> list(Caller caller, HazardQuery query) {
        String unitId = access.scope(caller, Permission.HAZARD_READ, query.unitId());
        Instant now = now();
        Set<String> ledgers = query.unitId() == null && keeps(caller, Permission.HAZARD_READ, query.superviseeId())
                ? null
                : units.subtree(unitId, now);
        return transactions.required(() -> store.list(query, ledgers, now));
    }

    @Override
    public List<HazardSummary> summaries(Caller caller, Collection<String> hazardIds) {
        Instant now = now();
        return transactions.required(() -> store.byIds(hazardIds).stream()
                .filter(hazard -> access.permits(caller, Permission.HAZARD_READ, hazard.unitId()))
                .map(hazard -> hazard.summary(now))
                .toList());
    }

    private String unitOf(String superviseeId) {
        return supervisees
                .label(superviseeId)
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> new ProblemException(CommonProblem.RECORD_NOT_FOUND, "superviseeId", superviseeId));
    }

    /** 台账编号. */
    private String number(String unitId, Instant now) {
        int year = Shanghai.dayOf(now).getYear();
        return "%s-%d-%04d".formatted(units.unit(unitId, now).code(), year, store.nextNumber(unitId, year));
    }

    private String campaign(String unitId, Instant now) {
        return scopes.stream()
                .flatMap(scope -> scope.runningCampaign(unitId, now).stream())
                .findFirst()
                .orElse(null);
    }

    /** In milliseconds, as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** One step on its way through the state machine. */
    private final class Change {
        private final Caller caller;
        private final HazardEntity hazard;
        private final HazardStep step;
        private final Instant now;

        Change(Caller caller, HazardEntity hazard, HazardStep step, Instant now) {
            this.caller = caller;
            this.hazard = hazard;
            this.step = step;
            this.now = now;
        }

        void require(HazardState next) {
            step.require(hazard.state(), next);
        }

        void to(HazardState next, String remark) {
            require(next);
            HazardState from = hazard.state();
            int sequence = hazard.become(next);
            store.add(new HazardEventEntity(hazard.id(), sequence, now, caller, from, next, shortened(remark)));
        }

        private String shortened(String remark) {
            return remark == null || remark.length() <= 2000 ? remark : remark.substring(0, 2000);
        }
    }
}
