package org.anjiao.device.spi;

import java.time.Instant;

/**
 * Somebody interfered with the terminal.
 *
 * @param deviceTime when it was noticed
 * @param kind how
 * @param origin live, or stored and sent later
 */
public record TamperAlert(Instant deviceTime, Kind kind, Origin origin) implements DeviceObservation {
    /** How a terminal is interfered with. */
    public enum Kind {
        /** Strap opened or cut, or taken off the body. */
        REMOVED,
        /** Case opened. */
        CASE_OPENED,
        /** Satellite antenna cut or shorted. */
        ANTENNA,
        /** Radio or satellite reception jammed. */
        JAMMED,
        /** External power cut. */
        POWER_CUT,
        /** The terminal says no more than "tampering". */
        UNSPECIFIED
    }
}
