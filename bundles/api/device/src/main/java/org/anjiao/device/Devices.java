package org.anjiao.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The inventory. Each change is audited. */
@ProviderType
public interface Devices {
    /**
     * Takes a device into the stock of the caller's unit.
     *
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_ALREADY_REGISTERED}, {@code FIELD_REQUIRED},
     *     {@code FIELD_INVALID}, {@code NOT_PERMITTED}
     */
    Device register(Caller caller, NewDevice device);

    /**
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, also for a device outside the caller's
     *     reach
     */
    Device find(Caller caller, String id);

    /**
     * The device that a person wears now, for whoever may see the person, whichever unit keeps the device.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} if there is no such person, {@code
     *     NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    Optional<Device> wornBy(Caller caller, String superviseeId);

    /**
     * Devices kept within a subtree, oldest first.
     *
     * @param unitId null for the caller's own unit
     * @param cursor null for the first page
     */
    Page<Device> list(Caller caller, String unitId, String cursor, int limit);

    /**
     * Issues an electronic positioning device to a person who is under a lawful positioning order (Law art. 29).
     *
     * @param from when the person began to wear it, not after now
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_VERIFIES_ONLY}, {@code DEVICE_NEEDS_POSITIONING_ORDER},
     *     {@code DEVICE_STATE}, {@code DEVICE_PERSON_HAS_ONE}, {@code DEVICE_ASSIGNMENT_OVERLAPS}, {@code
     *     RECORD_NOT_FOUND}
     */
    Assignment assign(Caller caller, String deviceId, String superviseeId, Instant from);

    /**
     * Gives a device that verifies only, such as a telephone, to a person (Law art. 26). No order is needed and none is
     * fulfilled: what the device reports is kept as verification and never as a track. A person may have several.
     *
     * @param from when the person got it, not after now
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_POSITIONS}, {@code DEVICE_STATE}, {@code
     *     DEVICE_ASSIGNMENT_OVERLAPS}, {@code RECORD_NOT_FOUND}
     */
    Assignment assignForVerification(Caller caller, String deviceId, String superviseeId, Instant from);

    /**
     * Takes a device back now; its reports are quarantined from this instant on.
     *
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_NOT_ASSIGNED}, {@code RECORD_NOT_FOUND}
     */
    Assignment giveBack(Caller caller, String deviceId);

    /**
     * Records what happened to a device. Where somebody wears it, that ends now, and its reports are quarantined from this
     * instant on. Audited with the reason.
     *
     * @param reason 1 to 200 characters
     * @param version that the caller has read, or null for any
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_STATE} if there is no such step from its state, {@code
     *     STALE_VERSION}, {@code FIELD_REQUIRED}, {@code FIELD_INVALID}, {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
     *     {@code OUTSIDE_OWN_UNIT}
     */
    Device step(Caller caller, String deviceId, DeviceStep step, String reason, Long version);

    /**
     * What a device that verifies only reported, oldest first. Each call is audited.
     *
     * @param from inclusive, by the device's clock
     * @param until exclusive
     * @param purpose why it is read, 1 to 200 characters
     * @param limit of the list, at most 1000
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}, {@code FIELD_REQUIRED}, {@code
     *     FIELD_INVALID}, {@code RECORD_NOT_FOUND}
     */
    List<VerificationEvent> verifications(
            Caller caller, String deviceId, Instant from, Instant until, String purpose, int limit);

    /**
     * How devices are used in each unit of a subtree that keeps any.
     *
     * @param unitId null for the caller's own unit
     * @param activeSince a device that has observed something since then counts as active
     */
    List<DeviceUse> use(Caller caller, String unitId, Instant activeSince);

    /** Everybody who wore the device, in order of time. */
    List<Assignment> assignments(Caller caller, String deviceId);
}
