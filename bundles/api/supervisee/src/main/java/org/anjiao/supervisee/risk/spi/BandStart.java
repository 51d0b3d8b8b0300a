package org.anjiao.supervisee.risk.spi;

/**
 * Where a band begins.
 *
 * @param from lowest score of the band, inclusive; it ends before the next band begins
 */
public record BandStart(RiskBand band, int from) {}
