package org.anjiao.device.spi;

/**
 * A place in some datum.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Coordinates(double latitude, double longitude) {}
