package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;

/** The units above an office by the way in which they report: 杨凌 and 韩城 stand for both county and city. */
final class ReportingLadder implements Escalations.Ladder {
    private final Organization organization;
    private final Clock clock;

    ReportingLadder(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Optional<String> unit(String officeId, int level) {
        Instant now = clock.instant();
        try {
            Unit unit = organization.unit(officeId, now);
            if (unit.type() == UnitType.JUSTICE_OFFICE) {
                unit = organization.unit(unit.reportingParent(), now);
            }
            for (int at = 2; at < level; at++) {
                if (unit.reportingParent() == null) {
                    return Optional.empty();
                }
                unit = organization.unit(unit.reportingParent(), now);
            }
            return Optional.of(unit.id());
        } catch (ProblemException unknownUnit) {
            return Optional.empty();
        }
    }
}
