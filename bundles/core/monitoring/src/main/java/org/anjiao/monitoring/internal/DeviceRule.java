package org.anjiao.monitoring.internal;

/** When a device itself is a cause for alarm. */
interface DeviceRule {
    /** Longer than any device can be silent: no rule is in force. */
    long NEVER = Long.MAX_VALUE;

    /**
     * For how long a device that is worn may be silent.
     *
     * @param lastAt its last report, milliseconds since 1970: the rule of that day holds
     * @return milliseconds, or {@link #NEVER}
     */
    long silenceMillis(String unitId, long lastAt);

    /**
     * The charge at or below which a battery is low.
     *
     * @param at of the reading, milliseconds since 1970: the rule of that day holds
     * @return percent; negative if no rule is in force, so that only the device's own warning counts
     */
    int lowBatteryPercent(String unitId, long at);
}
