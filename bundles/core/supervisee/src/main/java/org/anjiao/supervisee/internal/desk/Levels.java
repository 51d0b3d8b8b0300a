package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.supervisee.Level;

/**
 * Finds the unit that decides at a level: up the way in which units report. 杨凌, 韩城 and 西咸新区 are the county of their
 * offices, so that the province is the next level above them.
 */
final class Levels {
    private final Organization organization;

    Levels(Organization organization) {
        this.organization = organization;
    }

    Unit deciding(String unitId, Level level, Instant now) {
        Unit unit = organization.unit(unitId, now);
        if (level == Level.OFFICE || level == Level.PROVINCE) {
            return level == Level.OFFICE ? unit : organization.root(now);
        }
        Unit county = unit.type() == UnitType.JUSTICE_OFFICE ? above(unit, now) : unit;
        return level == Level.COUNTY ? county : above(county, now);
    }

    private Unit above(Unit unit, Instant now) {
        return unit.reportingParent() == null ? unit : organization.unit(unit.reportingParent(), now);
    }
}
