package org.anjiao.monitoring.internal;

/** For how long an alert may wait for its acknowledgement before the next level is called on. */
@FunctionalInterface
interface AckRule {
    /**
     * @param unitId the office that supervises the person
     * @param level at which it waits: 1 office, 2 county
     * @param alertedAt milliseconds since 1970: the rule of that day holds
     * @return milliseconds
     */
    long millis(String unitId, int level, long alertedAt);
}
