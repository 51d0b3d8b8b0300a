package org.anjiao.device;

import java.util.Map;

/**
 * How a unit's devices are used, for itself and without the units below it.
 *
 * @param total all that are not retired
 * @param byState how many are in each state, retired ones included; states without a device are left out
 * @param issuedByCapability how many of the issued ones can do what
 * @param active issued ones that have observed something since the moment that was asked for
 */
public record DeviceUse(
        String unitId,
        int total,
        Map<DeviceState, Integer> byState,
        Map<Capability, Integer> issuedByCapability,
        int active) {
    public DeviceUse {
        byState = Map.copyOf(byState);
        issuedByCapability = Map.copyOf(issuedByCapability);
    }
}
