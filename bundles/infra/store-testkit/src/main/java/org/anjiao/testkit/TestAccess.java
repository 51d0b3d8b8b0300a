package org.anjiao.testkit;

import java.time.Instant;
import java.util.function.BiPredicate;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** Decides as its contract says: permission of a role, and the unit in the caller's reporting subtree. */
public final class TestAccess implements AccessControl {
    private final BiPredicate<String, String> within;

    public TestAccess(Organization organization) {
        this((unit, top) -> organization.tree(Axis.REPORTING, Instant.EPOCH).isWithin(unit, top));
    }

    /** @param within whether the first unit lies in the subtree of the second */
    public TestAccess(BiPredicate<String, String> within) {
        this.within = within;
    }

    @Override
    public void require(Caller caller, Permission permission, String owningUnitId) {
        if (!caller.may(permission)) {
            throw new ProblemException(CommonProblem.NOT_PERMITTED, null, permission);
        }
        if (!within.test(owningUnitId, caller.unitId())) {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
        }
    }

    @Override
    public boolean permits(Caller caller, Permission permission, String owningUnitId) {
        return caller.may(permission) && within.test(owningUnitId, caller.unitId());
    }

    @Override
    public String scope(Caller caller, Permission permission, String wishedUnitId) {
        String unit = wishedUnitId == null ? caller.unitId() : wishedUnitId;
        require(caller, permission, unit);
        return unit;
    }
}
