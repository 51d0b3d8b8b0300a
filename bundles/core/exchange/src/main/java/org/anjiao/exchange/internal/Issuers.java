package org.anjiao.exchange.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;

/** The units whose documents somebody may read. */
final class Issuers {
    private final Organization organization;
    private final Clock clock;

    Issuers(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** Null for the province: all. */
    List<String> within(String unit) {
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        if (tree.root().key().equals(unit)) {
            return null;
        }
        List<String> units = new ArrayList<>(tree.unitsBelow(unit));
        units.add(unit);
        return units;
    }
}
