package org.anjiao.device;

/**
 * Something that a device reported beside positions.
 *
 * @param sequence number in the order of commits, shared with the positions
 * @param deviceTime milliseconds since 1970 by the device's clock
 * @param receivedAt milliseconds since 1970
 * @param storedAt milliseconds since 1970
 * @param value battery charge in percent for {@link Kind#BATTERY}, -1 if the device only said "low"; 1 for a passed and
 *     0 for a failed check for {@link Kind#IDENTITY}; otherwise 0
 * @param detail the kind of tampering or the method of the check; {@code LOW} for a battery that the device calls low; the
 *     number by which the device knows an area, if it said one; otherwise empty
 * @param late whether the device sent it later out of its own memory
 */
public record DeviceEvent(
        long sequence,
        Wearer wearer,
        Kind kind,
        long deviceTime,
        long receivedAt,
        long storedAt,
        int value,
        String detail,
        boolean late) {
    /** What was reported. */
    public enum Kind {
        /** A strap was cut, a case opened, a signal jammed. */
        TAMPER,
        /** The state of charge. */
        BATTERY,
        /** The wearer was checked by face, fingerprint or card. */
        IDENTITY,
        /** The wearer pressed the emergency button. */
        DISTRESS,
        /** The device says that it entered an area which it watches by itself. */
        AREA_ENTER,
        /** The device says that it left an area which it watches by itself. */
        AREA_LEAVE
    }
}
