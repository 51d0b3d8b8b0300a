package org.anjiao.device.internal;

import java.util.List;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * What the gateways and the intake must know of a device at once. Replaced as a whole when anything changes.
 *
 * @param assignments in order of time, not overlapping
 */
public record DeviceEntry(
        int number,
        String id,
        String driver,
        HardwareId hardwareId,
        String credential,
        DeviceState state,
        List<Assignment> assignments) {
    public DeviceEntry {
        assignments = List.copyOf(assignments);
    }

    DeviceBinding binding() {
        return new DeviceBinding(id, number, hardwareId);
    }
}
