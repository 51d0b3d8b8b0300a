package org.anjiao.supervisee.education;

import java.time.YearMonth;

/**
 * A person's month against the rule.
 *
 * @param requiredMinutes null where the rules in force fix none, the person was not in correction for the whole month, or
 *     is exempt
 * @param creditedMinutes of sessions held
 * @param exempt whether an exemption holds on a day of the month
 * @param basis pack, version and article; null where no rule is in force
 */
public record HoursOfMonth(
        String superviseeId,
        YearMonth month,
        SessionKind kind,
        Integer requiredMinutes,
        int creditedMinutes,
        boolean exempt,
        String basis) {
    /** What is missing; 0 where nothing is required. */
    public int missingMinutes() {
        return requiredMinutes == null ? 0 : Math.max(0, requiredMinutes - creditedMinutes);
    }
}
