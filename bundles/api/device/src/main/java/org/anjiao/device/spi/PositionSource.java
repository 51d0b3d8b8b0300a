package org.anjiao.device.spi;

/** What measured a position. */
public enum PositionSource {
    /** GPS, BeiDou or another satellite system. */
    SATELLITE,
    /** Wi-Fi stations in reach. */
    WIFI,
    /** Cells of the mobile network in reach. */
    CELL,
    /** A radio beacon at a known place. */
    BEACON
}
