package org.anjiao.security.internal;

import java.time.Clock;
import java.util.Map;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** The one place that decides: role and subtree of the reporting tree as it stands now. */
class AccessControlService implements AccessControl {
    private final Organization organization;
    private final Clock clock;
    private final AuditLog audit;
    private final Transactions transactions;

    AccessControlService(Organization organization, Clock clock, AuditLog audit, Transactions transactions) {
        this.organization = organization;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public void require(Caller caller, Permission permission, String owningUnitId) {
        if (!caller.may(permission)) {
            throw refusal(caller, permission, owningUnitId, CommonProblem.NOT_PERMITTED);
        }
        if (!isWithin(caller, owningUnitId)) {
            throw refusal(caller, permission, owningUnitId, CommonProblem.OUTSIDE_OWN_UNIT);
        }
    }

    @Override
    public boolean permits(Caller caller, Permission permission, String owningUnitId) {
        return caller.may(permission) && isWithin(caller, owningUnitId);
    }

    @Override
    public String scope(Caller caller, Permission permission, String wishedUnitId) {
        String unitId = wishedUnitId == null ? caller.unitId() : wishedUnitId;
        require(caller, permission, unitId);
        return unitId;
    }

    private boolean isWithin(Caller caller, String unitId) {
        return organization.tree(Axis.REPORTING, clock.instant()).isWithin(unitId, caller.unitId());
    }

    /** The refused step's transaction is about to be rolled back; the record of the refusal must stand. */
    private ProblemException refusal(Caller caller, Permission permission, String unitId, CommonProblem problem) {
        AuditRecord record = new AuditRecord(
                "REFUSED",
                "unit",
                unitId,
                unitId,
                null,
                Map.of("permission", permission.name(), "code", problem.name()));
        transactions.independently(() -> {
            audit.record(caller, record);
            return null;
        });
        return problem == CommonProblem.NOT_PERMITTED
                ? new ProblemException(problem, null, permission)
                : new ProblemException(problem, "unit");
    }
}
