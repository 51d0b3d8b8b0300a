package org.anjiao.organization;

import java.time.LocalDate;

/**
 * A change of a unit.
 *
 * @param name the new name; null keeps the old one
 * @param reportingParent id of the new parent; null keeps the old one
 * @param from the first day on which it holds, Asia/Shanghai; not before the unit's last change
 */
public record UnitChange(String unitId, String name, String reportingParent, LocalDate from) {}
