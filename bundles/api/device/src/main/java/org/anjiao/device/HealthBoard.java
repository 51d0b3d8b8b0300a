package org.anjiao.device;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Whether the devices run. What it shows is at most some seconds old; it reads no place of anybody. */
@ProviderType
public interface HealthBoard {
    /**
     * Devices kept within a subtree, with what each told last.
     *
     * @param cursor null for the first page; holds for the same query only
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code FIELD_INVALID}
     */
    Page<DeviceHealth> list(Caller caller, HealthQuery query, String cursor, int limit);

    /**
     * Counts of a subtree and of the subtrees directly below its top.
     *
     * @param unitId null for the caller's own unit
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    HealthSummary summary(Caller caller, String unitId);

    /**
     * One device, a retired one too.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code
     *     OUTSIDE_OWN_UNIT}
     */
    DeviceHealth find(Caller caller, String deviceId);
}
