package org.anjiao.hazard;

/** How serious a hazard is; decides the level that may verify it (brief 6.3). */
public enum HazardLevel {
    /** 一般: verified by any other person with the right. */
    GENERAL,
    /** 较大: verified at the county or above. */
    LARGER,
    /** 重大: verified by a city, a direct unit or the province. */
    MAJOR
}
