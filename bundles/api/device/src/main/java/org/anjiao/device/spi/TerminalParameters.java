package org.anjiao.device.spi;

import java.time.Duration;

/**
 * How often a terminal reports. Whole seconds, at least one; null where it is not told or not to be changed.
 *
 * @param reportingInterval between two reports of the position
 * @param heartbeatInterval between two signs of life
 */
public record TerminalParameters(Duration reportingInterval, Duration heartbeatInterval) {}
