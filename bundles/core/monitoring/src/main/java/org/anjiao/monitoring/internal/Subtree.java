package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;

/** Whether a unit reports, now, to another one or is that one. */
final class Subtree implements Function<String, Predicate<String>> {
    private final Organization organization;
    private final Clock clock;

    Subtree(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Predicate<String> apply(String top) {
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        return unit -> tree.isWithin(unit, top);
    }
}
