package org.anjiao.device;

import java.util.Set;

/**
 * A device to be registered; it belongs to the caller's unit.
 *
 * @param driver for example {@code jt808}
 * @param hardwareId what the device calls itself; as its driver spells it: for JT/T 808 the terminal's telephone
 *     number without leading zeros
 */
public record NewDevice(String vendor, String driver, String hardwareId, String model, Set<Capability> capabilities) {
    public NewDevice {
        capabilities = capabilities == null ? Set.of() : Set.copyOf(capabilities);
    }
}
