package org.anjiao.device;

/**
 * The limits by which devices are judged.
 *
 * @param silenceMinutes for how long an issued device may be silent
 * @param fixAgeMinutes how old the last position of a device that is heard may be
 * @param lowBatteryPercent charge at or below which a battery is low
 * @param basis pack, version and article of the rule of silence, or {@code configuration}
 */
public record HealthLimits(int silenceMinutes, int fixAgeMinutes, int lowBatteryPercent, String basis) {}
