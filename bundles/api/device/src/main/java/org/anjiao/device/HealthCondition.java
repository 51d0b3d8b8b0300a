package org.anjiao.device;

/**
 * How a device is. A device may be in several conditions at once; a retired one is in none. Limits are rules of the
 * policy pack in force.
 */
public enum HealthCondition {
    /** It is to be used and its driver is not here: what it sends is not read, and it keeps its points. */
    HANDLER_MISSING,
    /** It is issued and has never been heard. */
    NEVER_SEEN,
    /** It is issued and has not been heard for longer than {@code DEVICE_SILENCE_MINUTES}. */
    SILENT,
    /** It was heard within that time, and its driver is here. */
    ONLINE,
    /** It is issued for positioning and heard, and its last position is older than {@code DEVICE_FIX_AGE_MINUTES}. */
    NO_FIX,
    /** It is issued, and its last reading is at or below {@code DEVICE_LOW_BATTERY_PERCENT}, or it called it low itself. */
    LOW_BATTERY,
    /** It waits for repair. */
    FAULTY
}
