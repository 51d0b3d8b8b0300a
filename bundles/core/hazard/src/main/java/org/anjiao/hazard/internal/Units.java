package org.anjiao.hazard.internal;

import java.time.Instant;
import java.util.Set;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.policy.Jurisdiction;

/** What the ledger asks of the organisation. */
final class Units {
    private final Organization organization;

    Units(Organization organization) {
        this.organization = organization;
    }

    Unit unit(String id, Instant at) {
        return organization.unit(id, at);
    }

    String name(String id, Instant at) {
        return unit(id, at).name();
    }

    UnitType type(String id, Instant at) {
        return unit(id, at).type();
    }

    /** Whose rules bind the unit. */
    Jurisdiction jurisdiction(String id, Instant at) {
        return Jurisdiction.of(organization.authorities(id, at));
    }

    /** Whether a unit stands above another in the reporting tree. */
    boolean isAbove(String id, String other, Instant at) {
        return !id.equals(other) && organization.tree(Axis.REPORTING, at).isWithin(other, id);
    }

    /** The unit with all that report to it; null if that is everyone. */
    Set<String> subtree(String id, Instant at) {
        if (id.equals(organization.root(at).id())) {
            return null;
        }
        return Set.copyOf(organization.tree(Axis.REPORTING, at).unitsBelow(id));
    }
}
