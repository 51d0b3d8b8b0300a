package org.anjiao.device;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Commands to devices. Each is durable when it has been issued, and is delivered in order, at least once, as soon as the
 * device is connected and until it answers or the command expires. Rights go by the unit that supervises the wearer, or
 * keeps the device if nobody wears it. Issuing and cancelling are audited.
 */
@ProviderType
public interface DeviceCommands {
    /**
     * Puts a command into the device's queue.
     *
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_NOT_ASSIGNED} and {@code DEVICE_NEEDS_POSITIONING_ORDER}
     *     for a command that {@linkplain org.anjiao.device.spi.CommandKind#positions positions} its wearer; {@code
     *     COMMAND_QUEUE_FULL}, {@code DEVICE_STATE} for a retired device, {@code PURPOSE_REQUIRED}, {@code
     *     FIELD_REQUIRED}, {@code FIELD_INVALID}, {@code NOT_PERMITTED}, {@code RECORD_NOT_FOUND}
     */
    IssuedCommand issue(Caller caller, String deviceId, NewCommand command);

    /**
     * As {@link #issue}, for that wearer and for nobody who may wear the device since, and only if the device can carry it
     * out: for the server's own words to a person, which are not to wait in a queue for nothing.
     *
     * @throws org.anjiao.platform.ProblemException {@code DEVICE_NOT_ASSIGNED} if that person does not wear it now; {@code
     *     DRIVER_MISSING} if its driver is not here, which may pass; {@code COMMAND_NOT_SUPPORTED} if the driver or the
     *     device as it stands in the inventory cannot; as {@link #issue}
     */
    IssuedCommand issueTo(Caller caller, String superviseeId, String deviceId, NewCommand command);

    /**
     * A command and what became of it.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code
     *     OUTSIDE_OWN_UNIT}
     */
    IssuedCommand find(Caller caller, String deviceId, String commandId);

    /**
     * The commands of a device that were issued within the caller's reach, the latest first.
     *
     * @param cursor null for the first page
     */
    Page<IssuedCommand> list(Caller caller, String deviceId, String cursor, int limit);

    /**
     * Withdraws a command. One that was sent is not sent again, but may have been carried out.
     *
     * @throws org.anjiao.platform.ProblemException {@code COMMAND_STATE} if it is over already; as {@link #find}
     */
    IssuedCommand cancel(Caller caller, String deviceId, String commandId);
}
