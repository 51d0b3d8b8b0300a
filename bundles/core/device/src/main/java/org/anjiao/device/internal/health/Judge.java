package org.anjiao.device.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.DeviceState;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.LastContact;
import org.anjiao.device.internal.PresentDrivers;

/** Says how devices are at one moment. Used by one thread. */
final class Judge {
    private final HealthLimits limits;
    private final PresentDrivers drivers;
    private final Instant now;
    private final Map<String, Optional<String>> versions = new HashMap<>();

    Judge(HealthLimits limits, PresentDrivers drivers, Instant now) {
        this.limits = limits;
        this.drivers = drivers;
        this.now = now;
    }

    HealthLimits limits() {
        return limits;
    }

    DeviceHealth of(Device device, LastContact contact) {
        Optional<String> version = versions.computeIfAbsent(
                device.driver(),
                id -> drivers.find(id).map(driver -> driver.identity().version()));
        return new DeviceHealth(
                device, version.orElse(null), contact, conditions(device, contact, version.isPresent()));
    }

    private Set<HealthCondition> conditions(Device device, LastContact contact, boolean handled) {
        Set<HealthCondition> conditions = EnumSet.noneOf(HealthCondition.class);
        DeviceState state = device.state();
        if (state == DeviceState.RETIRED) {
            return conditions;
        }
        if (state == DeviceState.FAULTY) {
            conditions.add(HealthCondition.FAULTY);
        }
        boolean issued = state == DeviceState.ISSUED;
        if (!handled && (issued || state == DeviceState.IN_STOCK)) {
            conditions.add(HealthCondition.HANDLER_MISSING);
        }
        boolean heard = contact != null && within(contact.receivedAt(), limits.silenceMinutes());
        if (heard && handled) {
            conditions.add(HealthCondition.ONLINE);
        }
        if (issued) {
            addOfIssued(conditions, device, contact, heard);
        }
        return conditions;
    }

    private void addOfIssued(Set<HealthCondition> conditions, Device device, LastContact contact, boolean heard) {
        if (contact == null) {
            conditions.add(HealthCondition.NEVER_SEEN);
            return;
        }
        if (!heard) {
            conditions.add(HealthCondition.SILENT);
        } else if (device.capabilities().contains(Capability.POSITION)
                && (contact.fixAt() == null || !within(contact.fixAt(), limits.fixAgeMinutes()))) {
            conditions.add(HealthCondition.NO_FIX);
        }
        if (contact.battery() != null && low(contact.battery())) {
            conditions.add(HealthCondition.LOW_BATTERY);
        }
    }

    private boolean within(Instant at, int minutes) {
        return Duration.between(at, now).compareTo(Duration.ofMinutes(minutes)) <= 0;
    }

    private boolean low(LastContact.Battery battery) {
        return battery.low() || (battery.percent() != null && battery.percent() <= limits.lowBatteryPercent());
    }
}
