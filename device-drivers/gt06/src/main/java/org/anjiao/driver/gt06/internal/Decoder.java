package org.anjiao.driver.gt06.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;

/** Turns the packets that a terminal reports with into observations. */
final class Decoder {
    /** The first nibble of satellite data that are there: their length, 12 bytes or more. */
    private static final int GPS_PRESENT = 0xB0;

    /** The same as a number of its own. */
    private static final int MAX_GPS_LENGTH = 0x0F;

    private static final int ITEM_BATTERY_PERCENT = 0x6A;
    /** GL21L: a status packet of this length has the percentage at that place. */
    private static final int GL21L_STATUS = 19;

    private static final int GL21L_PERCENT = 13;
    /** X1: the index of the report, in front of its time. */
    private static final int X1_INDEX = 4;
    /** JC400: channels, in front of the time. */
    private static final int CAMERA_CHANNELS = 3;

    private final Packet packet;
    private final Reader in;
    private final Instant now;
    private final Consumer<? super DeviceObservation> to;

    /** @param now for what has no time of its own, such as a battery level */
    Decoder(Packet packet, Instant now, Consumer<? super DeviceObservation> to) {
        this.packet = packet;
        this.in = packet.reader();
        this.now = now;
        this.to = to;
    }

    /** State and battery, 0x13, 0x23, 0x36. */
    String status() throws UndecodableFrame {
        if (in.remaining() < 3) {
            throw new UndecodableFrame("status of " + in.remaining() + " bytes");
        }
        TerminalState state = TerminalState.ahead(in, 0);
        if (packet.number() == Message.STATUS_EXTERNAL_VOLTAGE && in.remaining() > TerminalState.LENGTH) {
            // Two bytes of external voltage come first; the battery's level follows them only in the longer form.
            int level = in.remaining() > TerminalState.LENGTH + 1 ? in.ahead(3) : -1;
            state = new TerminalState(state.information(), level, 0);
        } else if (packet.number() == Message.STATUS_ITEMS) {
            state = new TerminalState(state.information(), percentOfItems(state.level()), state.alarm());
        }
        state.report(now, Origin.LIVE, to);
        return null;
    }

    private int percentOfItems(int level) throws UndecodableFrame {
        int percent = level;
        in.skip(Math.min(TerminalState.LENGTH, in.remaining()));
        while (in.remaining() >= 3) {
            int number = in.word();
            Reader item = in.part(in.octet());
            if (number == ITEM_BATTERY_PERCENT && item.remaining() == 1) {
                percent = item.octet();
            }
        }
        return percent;
    }

    /** 0xA3 of 4G terminals, an alarm; of GL21L, a status. */
    String alarmOrStatus() throws UndecodableFrame {
        if (in.remaining() != GL21L_STATUS) {
            return alarm();
        }
        int percent = in.ahead(GL21L_PERCENT);
        if (percent <= 100) {
            to.accept(new BatteryReading(now, percent, false, Origin.LIVE));
        }
        return null;
    }

    /** A time and, if the receiver had any, satellite data; nothing else of it makes a position. */
    String location() throws UndecodableFrame {
        if (packet.number() == Message.GPS_X1 && !in.atTime()) {
            in.skip(X1_INDEX);
            Instant time = in.time();
            return report(time, GpsBlock.read(in, in.octet() & 0x0F));
        }
        boolean bcd = packet.number() == Message.WIFI_GENERAL || packet.number() == Message.CELLS_PHONE;
        Instant time = bcd ? in.timeInBcd() : in.time();
        return report(time, gps());
    }

    private String report(Instant time, GpsBlock gps) {
        Origin origin = gps == null ? Origin.LIVE : Cells.origin(packet.number(), in);
        if (gps == null) {
            to.accept(new NoFix(time, origin));
            return null;
        }
        to.accept(gps.observation(time, Cells.altitude(packet.number(), in), origin));
        return gps.fault();
    }

    /**
     * A time, satellite data and the state of the terminal. 0x19 has cells in place of satellite data; 0xA5 has no time
     * either.
     */
    String alarm() throws UndecodableFrame {
        if (packet.number() == Message.ALARM_CAMERA && in.ahead(0) > 99) {
            in.skip(CAMERA_CHANNELS);
            Instant time = in.time();
            return report(time, GpsBlock.readOfCamera(in));
        }
        boolean cellsOnly = packet.number() == Message.CELLS_ALARM_4G;
        Instant time = cellsOnly ? now : in.time();
        GpsBlock gps = cellsOnly ? null : gps();
        String fault = cellsOnly ? null : report(time, gps);
        if (gps == null && !cellsOnly && packet.number() != Message.CELLS_ALARM) {
            return fault;
        }
        TerminalState state = Cells.state(packet.number(), in);
        if (state != null) {
            state.report(time, Origin.LIVE, to);
        } else if (cellsOnly) {
            fault = "no state of the terminal where an alarm has it";
        }
        return fault;
    }

    /** A peripheral's data are its maker's own; the time shows that the terminal lives. */
    String peripheral() throws UndecodableFrame {
        Instant time = Modules.time(in);
        if (time != null) {
            to.accept(new NoFix(time, Origin.LIVE));
        }
        return null;
    }

    String modules() throws UndecodableFrame {
        return new Modules(to).read(in);
    }

    /** The satellite data, or null if the byte in front of them says that there are none. */
    private GpsBlock gps() throws UndecodableFrame {
        int first = in.ahead(0);
        if (packet.isOfAz735() && first > 0 && first <= MAX_GPS_LENGTH && in.remaining() > GpsBlock.LENGTH) {
            in.skip(1); // AZ735: length and satellites in a byte each
        } else if (first < GPS_PRESENT && !Message.hasGps(packet.number()) || first == 0 && !longEnough()) {
            return null;
        }
        return GpsBlock.read(in, in.octet() & 0x0F);
    }

    private boolean longEnough() {
        return in.remaining() >= GpsBlock.LENGTH;
    }
}
