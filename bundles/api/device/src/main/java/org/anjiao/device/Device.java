package org.anjiao.device;

import java.util.Set;

/**
 * One device of the inventory.
 *
 * @param number small number that stands for the device in the journal of positions
 * @param vendor the maker as in the contract of purchase
 * @param driver the driver that understands it, for example {@code jt808}
 * @param hardwareId what the device calls itself; unique for its driver
 * @param unitId the unit that keeps it
 * @param superviseeId who wears it now under an order, or null
 * @param version for optimistic locking
 */
public record Device(
        String id,
        int number,
        String vendor,
        String driver,
        String hardwareId,
        String model,
        Set<Capability> capabilities,
        DeviceState state,
        String unitId,
        String superviseeId,
        int version) {
    public Device {
        capabilities = Set.copyOf(capabilities);
    }
}
