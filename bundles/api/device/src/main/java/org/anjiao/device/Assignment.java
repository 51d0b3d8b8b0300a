package org.anjiao.device;

import java.time.Instant;

/**
 * Who wore a device. The interval holds its beginning and not its end, so that a point belongs to one person only.
 *
 * @param unitId the office that supervised the person when the device was issued
 * @param to null while the device is worn
 */
public record Assignment(String id, String deviceId, String superviseeId, String unitId, Instant from, Instant to) {
    /** Whether the device was worn at that instant of the device's time. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
