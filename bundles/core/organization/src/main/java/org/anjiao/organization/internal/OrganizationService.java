package org.anjiao.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationProblem;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** Answers from memory; the store is read once and written on changes. */
class OrganizationService implements Organization {
    private final UnitTable table;
    private final Transactions transactions;
    private final AuditLog audit;
    private final List<Division> divisions;
    private volatile UnitHistory history;

    /** Fills an empty store with the units of Shaanxi. */
    OrganizationService(UnitTable table, Transactions transactions, AuditLog audit, IdGenerator ids) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.divisions = Division.ofShaanxi();
        transactions.run(() -> {
            if (table.all().isEmpty()) {
                table.insert(ShaanxiUnits.create(divisions, ids));
            }
        });
        history = new UnitHistory(table.all(), divisions);
    }

    @Override
    public Unit unit(String id, Instant at) {
        return history.at(at).byId(id).orElseThrow(() -> CommonProblem.notFound(id));
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        return history.at(at).byCode(code);
    }

    @Override
    public List<Unit> children(String id, Instant at) {
        return history.at(at).children(id);
    }

    @Override
    public OrganizationTree tree(Axis axis, Instant at) {
        return history.at(at).tree(axis);
    }

    @Override
    public List<Unit> directUnits(Instant at) {
        return children(root(at).id(), at);
    }

    @Override
    public Unit root(Instant at) {
        return history.at(at).root();
    }

    @Override
    public synchronized Unit change(Caller caller, UnitChange change) {
        Instant from = Shanghai.startOf(change.from());
        Unit before = unit(change.unitId(), from);
        requireRights(caller, before, change, from);
        check(change, from);
        Unit after = changed(before, change, from);
        transactions.run(() -> {
            table.end(before, from);
            table.insert(List.of(after));
            audit.record(caller, record(before, after));
            transactions.afterCommit(() -> history = new UnitHistory(table.all(), divisions));
        });
        return after;
    }

    /**
     * Stands on the tree as it will be from then on. Written out here and not asked of the access control, which stands
     * above this domain; a refusal is put on record all the same.
     */
    private void requireRights(Caller caller, Unit unit, UnitChange change, Instant from) {
        if (!caller.may(Permission.ORGANIZATION_CHANGE)) {
            throw refusal(caller, unit, CommonProblem.NOT_PERMITTED, null);
        }
        OrganizationTree tree = tree(Axis.REPORTING, from);
        if (!tree.isWithin(unit.id(), caller.unitId())) {
            throw refusal(caller, unit, CommonProblem.OUTSIDE_OWN_UNIT, "unitId");
        }
        if (change.reportingParent() != null && !tree.isWithin(change.reportingParent(), caller.unitId())) {
            throw refusal(caller, unit, CommonProblem.OUTSIDE_OWN_UNIT, "reportingParent");
        }
    }

    private ProblemException refusal(Caller caller, Unit unit, CommonProblem problem, String field) {
        Map<String, String> details =
                Map.of("permission", Permission.ORGANIZATION_CHANGE.name(), "code", problem.name());
        transactions.independently(() -> {
            audit.record(caller, new AuditRecord("REFUSED", "unit", unit.id(), unit.id(), null, details));
            return null;
        });
        return new ProblemException(problem, field, Permission.ORGANIZATION_CHANGE);
    }

    private void check(UnitChange change, Instant from) {
        if (change.name() == null && change.reportingParent() == null) {
            throw CommonProblem.required("name, reportingParent");
        }
        Instant last = history.of(change.unitId()).lastKey();
        if (!from.isAfter(last)) {
            throw new ProblemException(OrganizationProblem.UNIT_CHANGE_TOO_EARLY, "from", Shanghai.dayOf(last));
        }
        if (change.reportingParent() != null
                && tree(Axis.REPORTING, from).isWithin(change.reportingParent(), change.unitId())) {
            throw new ProblemException(OrganizationProblem.UNIT_PARENT_CYCLE, "reportingParent");
        }
    }

    private static Unit changed(Unit before, UnitChange change, Instant from) {
        return new Unit(
                before.id(),
                before.code(),
                change.name() == null ? before.name() : change.name(),
                before.type(),
                change.reportingParent() == null ? before.reportingParent() : change.reportingParent(),
                before.adminCode(),
                from,
                before.validTo());
    }

    private static AuditRecord record(Unit before, Unit after) {
        Map<String, String> details = Map.of(
                "from", after.validFrom().toString(),
                "name", before.name() + " → " + after.name(),
                "reportingParent", before.reportingParent() + " → " + after.reportingParent());
        return new AuditRecord("UNIT_CHANGE", "unit", before.id(), before.id(), null, details);
    }
}
