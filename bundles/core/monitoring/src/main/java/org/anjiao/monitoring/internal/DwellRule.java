package org.anjiao.monitoring.internal;

/** For how long somebody must be outside before an alert is raised. */
@FunctionalInterface
interface DwellRule {
    /**
     * @param deviceTime milliseconds since 1970: the rule of that day holds
     * @return milliseconds
     */
    long millis(String unitId, long deviceTime);
}
