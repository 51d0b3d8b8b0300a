package org.anjiao.device.spi;

import java.time.ZoneOffset;

/**
 * Who a driver is.
 *
 * @param id stable short name, such as {@code jt808}; inventory and port configuration refer to it
 * @param name for people
 * @param version of the driver, as its bundle's version
 * @param datum in which its terminals send coordinates
 * @param clockOffset of the times its terminals send, for example +8 h for JT/T 808; {@link ZoneOffset#UTC} if they send
 *     UTC
 */
public record DriverIdentity(String id, String name, String version, Datum datum, ZoneOffset clockOffset) {}
