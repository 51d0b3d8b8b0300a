package org.anjiao.device.internal;

import org.anjiao.device.spi.Purpose;

/** For what the terminals of a driver may be used, as far as the server knows. */
@FunctionalInterface
public interface DriverPurposes {
    /** The stricter of what the drivers of that identifier have declared since the start; null if none has been here. */
    Purpose of(String driverId);

    /** The stricter one of two; the first may be null. */
    static Purpose stricter(Purpose known, Purpose declared) {
        return known == Purpose.VERIFICATION_ONLY ? known : declared;
    }
}
