package org.anjiao.monitoring.internal;

/** Whether somebody who lives in a city district is at home in every district of that city (T-17). */
@FunctionalInterface
interface HomeRule {
    /** @param at milliseconds since 1970 */
    boolean cityDistrictsAreOne(String unitId, long at);
}
