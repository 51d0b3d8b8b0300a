package org.anjiao.device;

/**
 * Which devices to show; null for any. Retired ones are never shown.
 *
 * @param unitId top of the subtree whose devices are shown; null for the caller's own unit
 * @param condition in which they are
 * @param state in the inventory
 * @param vendor exactly
 * @param driver exactly
 * @param order never null
 */
public record HealthQuery(
        String unitId, HealthCondition condition, DeviceState state, String vendor, String driver, Order order) {
    /** By what the list is sorted; devices that are alike are in the order in which they were registered. */
    public enum Order {
        /** Registered first, first. */
        REGISTERED,
        /** Heard longest ago first; never heard before all. */
        LAST_CONTACT,
        /** Oldest position first; none before all. */
        LAST_FIX,
        /** Emptiest battery first; without a reading at the end. */
        BATTERY
    }
}
