package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Extension;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Each step: rights, version, state, contents, change with history and facts, audit; in one transaction. */
@Component(service = Hazards.class)
public final class HazardService implements Hazards {
    private final Ledger ledger;
    private final HazardStore store;
    private final HazardRules rules;
    private final HazardFacts facts;
    private final Extensions extensions;
    private final PossibleOwners owners;
    private final Units units;
    private final Transactions transactions;
    private final SuperviseeDirectory supervisees;
    private final AccessControl access;

    @Activate
    public HazardService(
            @Reference Ledger ledger,
            @Reference SuperviseeDirectory supervisees,
            @Reference AccessControl access,
            @Reference Accounts accounts) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.rules = ledger.rules();
        this.facts = ledger.facts();
        this.units = ledger.units();
        this.extensions = new Extensions(store, facts, units, ledger.ids());
        this.owners = new PossibleOwners(accounts, units);
        this.transactions = ledger.transactions();
        this.supervisees = supervisees;
        this.access = access;
    }

    @Override
    public Hazard register(Caller caller, RegisterHazard command) {
        return transactions.required(() -> {
            String unitId = command.superviseeId() == null ? caller.unitId() : ledger.unitOf(command.superviseeId());
            access.require(caller, Permission.HAZARD_REGISTER, unitId);
            supervisees.requireKnown(caller, command.superviseeId());
            HazardRules.checkByHand(command);
            return ledger.enter(caller, unitId, command);
        });
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
            boolean anew = change.hazard.awaitsOwner();
            if (!anew) {
                change.require(HazardState.ASSIGNED);
            }
            LocalDate announced = change.hazard.dueOn();
            String basis = rules.checkAssignment(change.hazard, assignment, change.now);
            change.hazard.assigned(assignment, basis);
            String remark = assignment.ownerAccount() + " · " + assignment.dueOn() + " · " + assignment.measure();
            if (anew) {
                change.remains(remark);
                facts.extended(change.hazard, announced, change.now);
            } else {
                change.to(HazardState.ASSIGNED, remark);
                facts.assigned(change.hazard);
            }
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
            ledger.followKeeper(caller, change.hazard, change.now);
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
        HazardEntity hazard = transactions.required(() -> store.require(id));
        access.require(caller, Permission.HAZARD_ASSIGN, hazard.unitId());
        supervisees.requireKnown(caller, hazard.superviseeId());
        return owners.page(hazard.unitId(), text, cursor, Page.limit(limit), ledger.now());
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
            Instant now = ledger.now();
            HazardState before = hazard.state();
            work.accept(new Change(caller, hazard, step, now));
            return ledger.finish(caller, hazard, "HAZARD_" + step, before, now);
        });
    }

    @Override
    public Hazard find(Caller caller, String id) {
        return transactions.required(() -> readable(caller, id).view(ledger.now()));
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

    /** What is over stays on the ledger where it was; whoever keeps its person since then has it in hand as well. */
    private void requireFor(Caller caller, Permission permission, HazardEntity hazard) {
        if (!keeps(caller, permission, hazard.superviseeId())) {
            access.require(caller, permission, hazard.unitId());
        }
        supervisees.requireKnown(caller, hazard.superviseeId());
    }

    private boolean keeps(Caller caller, Permission permission, String superviseeId) {
        return supervisees.keeps(access, caller, permission, superviseeId);
    }

    @Override
    public Page<HazardSummary> list(Caller caller, HazardQuery query) {
        String unitId = access.scope(caller, Permission.HAZARD_READ, query.unitId());
        Instant now = ledger.now();
        Set<String> ledgers = query.unitId() == null && keeps(caller, Permission.HAZARD_READ, query.superviseeId())
                ? null
                : units.subtree(unitId, now);
        Set<String> hidden = supervisees.hidden(caller);
        return transactions.required(() -> store.list(query, ledgers, hidden, now));
    }

    @Override
    public List<HazardSummary> summaries(Caller caller, Collection<String> hazardIds) {
        Instant now = ledger.now();
        Set<String> hidden = supervisees.hidden(caller);
        return transactions.required(() -> store.byIds(hazardIds).stream()
                .filter(hazard -> hazard.superviseeId() == null || !hidden.contains(hazard.superviseeId()))
                .filter(hazard -> access.permits(caller, Permission.HAZARD_READ, hazard.unitId())
                        || keeps(caller, Permission.HAZARD_READ, hazard.superviseeId()))
                .map(hazard -> hazard.summary(now))
                .toList());
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
            enter(next, remark);
        }

        /** Leaves the state as it is, with a line in the history. */
        void remains(String remark) {
            enter(hazard.state(), remark);
        }

        private void enter(HazardState next, String remark) {
            HazardState from = hazard.state();
            int sequence = hazard.become(next);
            store.add(new HazardEventEntity(hazard.id(), sequence, now, caller, from, next, shortened(remark)));
        }

        private String shortened(String remark) {
            return remark == null || remark.length() <= 2000 ? remark : remark.substring(0, 2000);
        }
    }
}
