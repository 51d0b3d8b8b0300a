package org.anjiao.device;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A device and how it is.
 *
 * @param driverVersion version of its driver that is here now; null if none is
 * @param contact null if it has never been heard
 * @param conditions in the order of {@link HealthCondition}
 */
public record DeviceHealth(Device device, String driverVersion, LastContact contact, Set<HealthCondition> conditions) {
    public DeviceHealth {
        Set<HealthCondition> ordered = EnumSet.noneOf(HealthCondition.class);
        ordered.addAll(conditions);
        conditions = Collections.unmodifiableSet(ordered);
    }
}
