package org.anjiao.device;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stored positions in the order in which they were committed. Held as columns, because tens of thousands pass here each
 * second. Do not change the arrays that stand behind it.
 */
@ProviderType
public interface PositionBatch {
    /** How many positions there are. */
    int size();

    /** The number after which this batch begins: no position lies between that one and the first of this batch. */
    long after();

    /** The number up to which this batch holds everything that was stored after {@link #after}. */
    long last();

    /** Number in the order of commits. */
    long sequence(int index);

    /** {@link Device#number()}. */
    int device(int index);

    /** Whose position it is. */
    Wearer wearer(int index);

    /** Milliseconds since 1970 by the device's clock. */
    long deviceTime(int index);

    /** Milliseconds since 1970 at which the report reached the server. */
    long receivedAt(int index);

    /** Milliseconds since 1970 at which the report was stored. */
    long storedAt(int index);

    /** Degrees north, WGS-84. */
    double latitude(int index);

    /** Degrees east, WGS-84. */
    double longitude(int index);

    /** Radius of the circle in which the device is, metres; NaN if the device did not say. */
    double accuracy(int index);

    /** Kilometres an hour, NaN if unknown. */
    double speed(int index);

    /** Whether the device sent it later out of its own memory (JT/T 808 message 0x0704, blind area). */
    boolean kept(int index);

    /** Tampering, power and the like that were stored with these positions, in the order of commits. */
    List<DeviceEvent> events();
}
