package org.anjiao.device.spi;

import java.time.Instant;

/**
 * The terminal reported and did not know where it was. Proves that it lives; no position, and no alarm by itself.
 *
 * @param deviceTime when it reported
 * @param origin live, or stored and sent later
 */
public record NoFix(Instant deviceTime, Origin origin) implements DeviceObservation {}
