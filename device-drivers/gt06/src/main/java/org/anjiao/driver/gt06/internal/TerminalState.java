package org.anjiao.driver.gt06.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;

/**
 * The state of the terminal in status and alarm packets (document of GT06, sections 5.3.1.12 to 5.3.1.16; the longer list
 * of alarms in those of GT06N and JM-VL03). Codes that are not known, or say nothing of a wearer, report nothing.
 *
 * @param information bits; 3 to 5 an alarm
 * @param level of the battery, 0 to 6, or percent where it is more; −1 if not sent
 * @param alarm code; 0 for none
 */
record TerminalState(int information, int level, int alarm) {
    /** Information, battery level, GSM signal, alarm, language. */
    static final int LENGTH = 5;

    private static final int FULL = 6;
    /** "Low battery, alarm" in the table of levels. */
    private static final int LOW = 2;

    private static final int BITS_POWER_CUT = 0b010;
    private static final int BITS_BATTERY_LOW = 0b011;
    private static final int BITS_DISTRESS = 0b100;
    private static final int BITS_REMOVED = 0b111;

    private static final int ALARM_DISTRESS = 0x01;
    private static final int ALARM_POWER_CUT = 0x02;
    private static final int ALARM_FENCE_ENTERED = 0x04;
    private static final int ALARM_FENCE_LEFT = 0x05;
    private static final int ALARM_SWITCHED_ON = 0x0C;
    private static final int ALARM_BATTERY_LOW = 0x0E;
    private static final int ALARM_BATTERY_PROTECTED = 0x0F;
    private static final int ALARM_SWITCHED_OFF = 0x11;
    private static final int ALARM_DISMANTLED = 0x13;
    private static final int ALARM_OFF_BY_LOW_BATTERY = 0x15;
    private static final int ALARM_FALSE_CELL = 0x17;
    private static final int ALARM_COVER_OPENED = 0x18;
    private static final int ALARM_INNER_BATTERY_LOW = 0x19;
    private static final int ALARM_LIGHT = 0x25;

    /** Reads the state that begins so many bytes ahead. */
    static TerminalState ahead(Reader in, int places) {
        return new TerminalState(in.ahead(places), in.ahead(places + 1), Math.max(0, in.ahead(places + 3)));
    }

    private int alarmBits() {
        return information >> 3 & 0b111;
    }

    private boolean distress() {
        return alarm == ALARM_DISTRESS || alarmBits() == BITS_DISTRESS;
    }

    private Set<TamperAlert.Kind> tampering() {
        Set<TamperAlert.Kind> kinds = EnumSet.noneOf(TamperAlert.Kind.class);
        switch (alarmBits()) {
            case BITS_POWER_CUT -> kinds.add(TamperAlert.Kind.POWER_CUT);
            case BITS_REMOVED -> kinds.add(TamperAlert.Kind.REMOVED);
            default -> {}
        }
        switch (alarm) {
            case ALARM_POWER_CUT -> kinds.add(TamperAlert.Kind.POWER_CUT);
            case ALARM_DISMANTLED -> kinds.add(TamperAlert.Kind.REMOVED);
            case ALARM_COVER_OPENED, ALARM_LIGHT -> kinds.add(TamperAlert.Kind.CASE_OPENED);
            case ALARM_FALSE_CELL -> kinds.add(TamperAlert.Kind.JAMMED);
            // A wristband is not to be switched; some makers give 0x0C for tampering itself.
            case ALARM_SWITCHED_ON, ALARM_SWITCHED_OFF -> kinds.add(TamperAlert.Kind.UNSPECIFIED);
            default -> {}
        }
        return kinds;
    }

    private boolean low() {
        return level >= 0 && level <= LOW
                || alarmBits() == BITS_BATTERY_LOW
                || alarm == ALARM_BATTERY_LOW
                || alarm == ALARM_BATTERY_PROTECTED
                || alarm == ALARM_OFF_BY_LOW_BATTERY
                || alarm == ALARM_INNER_BATTERY_LOW;
    }

    /** Percent, or −1; a level as the share of the highest. */
    private int percent() {
        if (level > 100) {
            return -1;
        }
        return level >= 0 && level <= FULL ? level * 100 / FULL : level;
    }

    void report(Instant time, Origin origin, Consumer<? super DeviceObservation> to) {
        if (distress()) {
            to.accept(new DistressCall(time, origin));
        }
        tampering().forEach(kind -> to.accept(new TamperAlert(time, kind, origin)));
        if (alarm == ALARM_FENCE_ENTERED) {
            to.accept(new AreaCrossing(time, AreaCrossing.Way.ENTERED, 0, origin));
        } else if (alarm == ALARM_FENCE_LEFT) {
            to.accept(new AreaCrossing(time, AreaCrossing.Way.LEFT, 0, origin));
        }
        if (low() || percent() >= 0) {
            to.accept(new BatteryReading(time, percent(), low(), origin));
        }
    }
}
