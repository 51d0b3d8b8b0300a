package org.anjiao.monitoring.internal;

/** For how long a device's own report of a crossing and the server's finding may lie apart and be the same crossing. */
@FunctionalInterface
interface FoldRule {
    /**
     * @param at milliseconds since 1970: the rule of that day holds
     * @return milliseconds
     */
    long foldMillis(String unitId, long at);
}
