package org.anjiao.device.spi;

import java.time.Instant;

/**
 * The wearer pressed the emergency button.
 *
 * @param deviceTime when
 * @param origin live, or stored and sent later
 */
public record DistressCall(Instant deviceTime, Origin origin) implements DeviceObservation {}
