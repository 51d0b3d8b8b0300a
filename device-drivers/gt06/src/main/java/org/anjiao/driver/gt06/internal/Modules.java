package org.anjiao.driver.gt06.internal;

import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.UndecodableFrame;

/** The items of a modular packet, 0x70: number and length of two bytes each. */
final class Modules {
    private static final int CLOCK = 0x2C;
    private static final int POSITION = 0x33;
    private static final int EVENT = 0x34;

    /** The terminal was taken off. */
    private static final int EVENT_REMOVED = 0x12;

    private final Consumer<? super DeviceObservation> to;
    private Instant clock;
    private boolean placed;
    private String fault;

    Modules(Consumer<? super DeviceObservation> to) {
        this.to = to;
    }

    /** @return what is wrong with a part of it, or null */
    String read(Reader in) throws UndecodableFrame {
        while (in.remaining() > 0) {
            int number = in.word();
            read(number, in.part(in.word()));
        }
        if (!placed && clock != null) {
            to.accept(new NoFix(clock, Origin.LIVE));
        }
        return fault;
    }

    private void read(int number, Reader item) throws UndecodableFrame {
        switch (number) {
            case CLOCK -> clock = time(item);
            case POSITION -> position(item);
            case EVENT -> event(item);
            default -> {}
        }
    }

    private void position(Reader item) throws UndecodableFrame {
        Instant time = time(item);
        if (time == null) {
            return;
        }
        placed = true;
        int satellites = item.octet();
        double altitude = (short) item.word();
        GpsBlock gps = GpsBlock.read(item, satellites);
        to.accept(gps.observation(time, altitude, Origin.LIVE));
        fault = gps.fault();
    }

    private void event(Reader item) throws UndecodableFrame {
        int event = item.octet();
        Instant time = time(item);
        if (event == EVENT_REMOVED && time != null) {
            to.accept(new TamperAlert(time, TamperAlert.Kind.REMOVED, Origin.LIVE));
        }
    }

    /** Seconds since 1970, or null for none. */
    static Instant time(Reader item) throws UndecodableFrame {
        long seconds = item.dword();
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
