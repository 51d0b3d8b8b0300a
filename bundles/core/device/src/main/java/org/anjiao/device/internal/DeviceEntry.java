package org.anjiao.device.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * What the gateways and the intake must know of a device at once. Replaced as a whole when anything changes.
 *
 * @param assignments in order of time, not overlapping
 * @param positioning whether the inventory holds it for an electronic positioning device; otherwise it verifies only
 */
public record DeviceEntry(
        int number,
        String id,
        String driver,
        HardwareId hardwareId,
        String credential,
        DeviceState state,
        List<Assignment> assignments,
        boolean positioning) {
    public DeviceEntry {
        assignments = List.copyOf(assignments);
    }

    /** An electronic positioning device. */
    public DeviceEntry(
            int number,
            String id,
            String driver,
            HardwareId hardwareId,
            String credential,
            DeviceState state,
            List<Assignment> assignments) {
        this(number, id, driver, hardwareId, credential, state, assignments, true);
    }

    /** Who had the device at that instant of its own time, or null. */
    public Assignment assignmentAt(Instant at) {
        for (Assignment candidate : assignments) {
            if (candidate.covers(at)) {
                return candidate;
            }
        }
        return null;
    }

    /** How the gateways name the device. */
    public DeviceBinding binding() {
        return new DeviceBinding(id, number, hardwareId);
    }
}
