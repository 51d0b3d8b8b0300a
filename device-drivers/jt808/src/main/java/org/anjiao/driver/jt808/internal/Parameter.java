package org.anjiao.driver.jt808.internal;

import java.time.Duration;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.UndecodableFrame;

/** Terminal parameters (JT/T 808-2013 table 12, 2019 table 12); all of these are a DWORD. */
final class Parameter {
    /** Seconds between two heartbeats. */
    static final int HEARTBEAT_INTERVAL = 0x0001;
    /** 0 by time, 1 by distance, 2 by both. */
    static final int REPORTING_STRATEGY = 0x0020;

    static final int STRATEGY_BY_TIME = 0;
    /** Seconds between two reports of the position, unless the terminal sleeps or is in an emergency. */
    static final int REPORTING_INTERVAL = 0x0029;

    private Parameter() {}

    /**
     * Reads the list of 0x0104, behind the serial number: the count, then the items as in 0x8103.
     *
     * @throws UndecodableFrame the list is cut short
     */
    static TerminalParameters read(Reader in) throws UndecodableFrame {
        Duration reporting = null;
        Duration heartbeat = null;
        for (int count = in.octet(); count > 0; count--) {
            int id = in.dword();
            Reader value = in.part(in.octet());
            if (value.remaining() == 4) {
                if (id == REPORTING_INTERVAL) {
                    reporting = seconds(value);
                } else if (id == HEARTBEAT_INTERVAL) {
                    heartbeat = seconds(value);
                }
            }
        }
        return new TerminalParameters(reporting, heartbeat);
    }

    private static Duration seconds(Reader value) throws UndecodableFrame {
        return Duration.ofSeconds(Integer.toUnsignedLong(value.dword()));
    }
}
