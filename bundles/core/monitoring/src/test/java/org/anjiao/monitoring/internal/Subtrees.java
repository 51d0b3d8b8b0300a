package org.anjiao.monitoring.internal;

import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** A unit's subtree is everything whose id begins with the unit's. */
final class Subtrees implements AccessControl {
    @Override
    public void require(Caller caller, Permission permission, String owningUnitId) {
        if (!permits(caller, permission, owningUnitId)) {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
        }
    }

    @Override
    public boolean permits(Caller caller, Permission permission, String owningUnitId) {
        return caller.may(permission) && owningUnitId.startsWith(caller.unitId());
    }

    @Override
    public String scope(Caller caller, Permission permission, String wishedUnitId) {
        String unit = wishedUnitId == null ? caller.unitId() : wishedUnitId;
        require(caller, permission, unit);
        return unit;
    }
}
