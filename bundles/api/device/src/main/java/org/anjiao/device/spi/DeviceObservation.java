package org.anjiao.device.spi;

import java.time.Instant;

/**
 * Something that a terminal observed. Two observations of one device with equal type, device time and (for alerts) kind
 * are the same observation reported twice, whatever message carried them; terminals that observe more than once a second
 * give times finer than a second.
 */
public sealed interface DeviceObservation
        permits PositionFix,
                NoFix,
                TamperAlert,
                DistressCall,
                AreaCrossing,
                BatteryReading,
                SignalReading,
                IdentityCheck {
    /** When the terminal observed it, by the terminal's clock; the driver has turned it to UTC. */
    Instant deviceTime();

    /** Live, or kept by the terminal and sent later. */
    Origin origin();
}
