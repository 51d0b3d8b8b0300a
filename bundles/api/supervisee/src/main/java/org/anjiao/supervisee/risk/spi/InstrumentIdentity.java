package org.anjiao.supervisee.risk.spi;

/**
 * Who an instrument is.
 *
 * @param id last word of its bundle's symbolic name, for example {@code baseline}
 * @param version three numbers; changed questions, weights or bands are a new version
 * @param source where the instrument comes from, and whether it was validated on real people
 */
public record InstrumentIdentity(String id, String version, String zh, String en, String source) {}
