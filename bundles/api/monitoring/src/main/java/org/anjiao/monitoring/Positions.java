package org.anjiao.monitoring;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where people under a positioning order are. Each read states its purpose and is on the audit record of each person that it
 * shows (Law art. 29 para. 3, R-82); since an open map asks all the time, one entry stands for all looks of a viewer at a
 * person for one purpose within {@code live.record.minutes}. Sensitive cases that the caller does not know are left out.
 */
@ProviderType
public interface Positions {
    /**
     * The last position of everybody in a unit's subtree who wears a device under an order that is in force now.
     *
     * @param unitId null for the caller's own unit
     * @param purpose why, at most 200 characters
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}, {@code NOT_PERMITTED},
     *     {@code OUTSIDE_OWN_UNIT}
     */
    List<LivePosition> last(Caller caller, String unitId, String purpose);

    /** What devices sent later out of their memory, newest note first: it corrected history and alarmed nobody. */
    Page<LateNote> lateNotes(Caller caller, String unitId, String cursor, int limit);

    /**
     * @param at by the device's clock
     * @param latitude degrees, WGS-84
     * @param accuracy metres, null if unknown
     */
    record LivePosition(
            String deviceId,
            String superviseeId,
            String unitId,
            Instant at,
            Instant receivedAt,
            double latitude,
            double longitude,
            Double accuracy) {}

    /**
     * @param from the earliest of the late reports, by the device's clock
     * @param to the latest of them
     * @param reports how many
     * @param outside how many of them lay outside the zone for certain
     */
    record LateNote(
            String id,
            String deviceId,
            String superviseeId,
            String unitId,
            Instant from,
            Instant to,
            int reports,
            int outside,
            Instant recordedAt) {}
}
