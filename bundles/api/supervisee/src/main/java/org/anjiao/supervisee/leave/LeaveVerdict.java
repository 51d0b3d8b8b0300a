package org.anjiao.supervisee.leave;

import org.anjiao.supervisee.Level;

/**
 * What the policy pack says on a leave.
 *
 * @param needed false if going there is no leaving: within the county, or between districts of one city (T-17)
 * @param level who decides; null if no leave is needed
 * @param days length, both ends counted
 * @param totalDays the most days away within any period of the pack that holds a day of this leave, this one included
 * @param filedWithCounty whether the county is told of the office's decision (T-13)
 * @param procuratorateNotified whether the procuratorate is told (T-15)
 * @param shortNotice whether it was applied for later than the pack wishes (T-12); no ground to refuse
 * @param basis pack, version and article
 */
public record LeaveVerdict(
        boolean needed,
        Level level,
        int days,
        int totalDays,
        boolean filedWithCounty,
        boolean procuratorateNotified,
        boolean shortNotice,
        String basis) {}
