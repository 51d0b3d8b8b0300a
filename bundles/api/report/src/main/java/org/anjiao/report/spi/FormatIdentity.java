package org.anjiao.report.spi;

/**
 * Names a format.
 *
 * @param id stable, for example {@code shaanxi}: configuration refers to it
 */
public record FormatIdentity(String id, String zh, String en) {}
