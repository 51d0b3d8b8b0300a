package org.anjiao.hazard.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.hazard.spi.CampaignScope;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
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
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.risk.RiskTriggers;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What happens on the ledger whoever writes to it: an officer, a case, or a person's move. */
@Component(service = Ledger.class)
public final class Ledger {
    private final HazardStore store;
    private final HazardRules rules;
    private final HazardFacts facts;
    private final Units units;
    private final Transactions transactions;
    private final SuperviseeDirectory supervisees;
    private final RiskTriggers risks;
    private final AuditLog audit;
    private final LiveEvents live;
    private final IdGenerator ids;
    private final Clock clock;
    private final List<CampaignScope> scopes = new CopyOnWriteArrayList<>();

    @Activate
    public Ledger(
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
        this.transactions = transactions;
        this.supervisees = supervisees;
        this.risks = risks;
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

    HazardStore store() {
        return store;
    }

    HazardRules rules() {
        return rules;
    }

    HazardFacts facts() {
        return facts;
    }

    Units units() {
        return units;
    }

    Transactions transactions() {
        return transactions;
    }

    IdGenerator ids() {
        return ids;
    }

    /** In milliseconds, as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String unitOf(String superviseeId) {
        return supervisees
                .label(superviseeId)
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> new ProblemException(CommonProblem.RECORD_NOT_FOUND, "superviseeId", superviseeId));
    }

    /** Puts a hazard on the unit's ledger. */
    Hazard enter(Caller caller, String unitId, RegisterHazard command) {
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

    /** Gives an open hazard to whoever keeps its person now; it keeps its number, measure and due date. */
    void followKeeper(Caller caller, HazardEntity hazard, Instant now) {
        if (hazard.superviseeId() != null) {
            move(caller, hazard, unitOf(hazard.superviseeId()), now);
        }
    }

    /** Gives an open hazard to a unit, with a line in its history. */
    void move(Caller caller, HazardEntity hazard, String unitId, Instant now) {
        String from = hazard.unitId();
        if (unitId.equals(from)) {
            return;
        }
        String owner = hazard.ownerAccount() == null ? "" : "；原责任人 " + hazard.ownerAccount();
        String remark = "对象转至" + units.name(unitId, now) + "（原 " + units.name(from, now) + owner + "）";
        hazard.movedTo(unitId);
        if (hazard.extensionId() != null) {
            store.extension(hazard.extensionId()).movedTo(unitId);
        }
        HazardState state = hazard.state();
        store.add(new HazardEventEntity(hazard.id(), hazard.become(state), now, caller, state, state, remark));
        facts.moved(hazard, from, now);
        store.flush();
        audit.record(
                caller,
                new AuditRecord(
                        "HAZARD_MOVE", "hazard", hazard.id(), unitId, null, Map.of("from", from, "to", unitId)));
        tell(hazard, from);
        tell(hazard, unitId);
    }

    private void tell(HazardEntity hazard, String unitId) {
        if (hazard.campaign() != null) {
            LiveEvent event = new LiveEvent("rollup", unitId, hazard.id());
            transactions.afterCommit(() -> live.publish(event));
        }
    }

    /** Writes what has changed, puts it on record and lets the boards know. */
    Hazard finish(Caller caller, HazardEntity hazard, String action, HazardState before, Instant now) {
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
        tell(hazard, hazard.unitId());
        return hazard.view(now);
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
}
