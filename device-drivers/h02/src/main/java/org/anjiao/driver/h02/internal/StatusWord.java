package org.anjiao.driver.h02.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;

/**
 * The status word: four bytes, the first the highest; a bit is set when all is well. What only concerns a car (door,
 * ignition, speed, vibration while armed) says nothing of a wearer. An alarm stays until the terminal is told to clear it, so
 * it comes with every report; the host takes repetitions together.
 */
record StatusWord(int bits) {
    static final StatusWord ALL_WELL = new StatusWord(-1);

    private static final int DISTRESS = 1 << 1;
    /** Reserved in the document; makers of personal terminals raise their SOS here. */
    private static final int DISTRESS_OF_SOME = 1 << 18;

    private static final int ANTENNA_ALARMS = 1 << 5 | 1 << 6;
    private static final int ANTENNA_STATES = 1 << 21 | 1 << 22;
    private static final int ON_BACKUP_BATTERY = 1 << 19;
    private static final int POWER_CUT = 1 << 28;
    private static final int BATTERY_LOW = 1 << 11;

    private boolean tells(int mask) {
        return (bits & mask) != mask;
    }

    /** Reports what the word says of wearer and terminal. */
    void report(Instant at, Origin origin, Consumer<? super DeviceObservation> to) {
        if (tells(DISTRESS | DISTRESS_OF_SOME)) {
            to.accept(new DistressCall(at, origin));
        }
        if (tells(ANTENNA_ALARMS | ANTENNA_STATES)) {
            to.accept(new TamperAlert(at, TamperAlert.Kind.ANTENNA, origin));
        }
        if (tells(ON_BACKUP_BATTERY | POWER_CUT)) {
            to.accept(new TamperAlert(at, TamperAlert.Kind.POWER_CUT, origin));
        }
        if (tells(BATTERY_LOW)) {
            to.accept(new BatteryReading(at, -1, true, origin));
        }
    }
}
