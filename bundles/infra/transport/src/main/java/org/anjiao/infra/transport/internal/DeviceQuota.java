package org.anjiao.infra.transport.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What was journalled of identified devices that cannot be decoded. One that has used its quota is not answered any more
 * that day, so that it keeps what it reports until its driver is mended. Safe for several threads.
 */
final class DeviceQuota {
    private final QuotaLimits.Amount most;
    private final Clock clock;
    private final Consumer<String> warning;
    private final Map<String, Device> devices = new HashMap<>();
    private Instant swept;

    private static final class Device {
        private final Allowance day;
        private boolean told;

        Device(QuotaLimits.Amount most) {
            day = new Allowance(QuotaLimits.DAY, most);
        }
    }

    /** @param warning told once a day of each device */
    DeviceQuota(QuotaLimits.Amount most, Clock clock, Consumer<String> warning) {
        this.warning = warning;
        this.most = most;
        this.clock = clock;
        this.swept = clock.instant();
    }

    /** Whether an undecodable frame of so many bytes may be journalled; then it is counted. */
    synchronized boolean journal(String deviceId, int length) {
        Instant now = clock.instant();
        if (!now.isBefore(swept.plus(QuotaLimits.DAY))) {
            swept = now;
            devices.values().removeIf(device -> device.day.over(now));
        }
        Device device = devices.computeIfAbsent(deviceId, any -> new Device(most));
        if (!device.day.covers(now, length)) {
            if (!device.told) {
                device.told = true;
                warning.accept("device " + deviceId + " has used its quota of undecodable frames");
            }
            return false;
        }
        device.told = false;
        device.day.spend(now, length);
        return true;
    }
}
