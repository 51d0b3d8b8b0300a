package org.anjiao.monitoring.internal;

/**
 * The same limits everywhere and always.
 *
 * @param silence milliseconds; 0 for never
 */
record FixedDeviceRule(long silence) implements DeviceRule {
    @Override
    public long silenceMillis(String unitId, long lastAt) {
        return silence == 0 ? NEVER : silence;
    }

    @Override
    public int lowBatteryPercent(String unitId, long at) {
        return 15;
    }
}
