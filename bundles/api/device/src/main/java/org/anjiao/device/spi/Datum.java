package org.anjiao.device.spi;

/** The coordinate system in which a position was measured or sent. */
public enum Datum {
    /** GPS and BeiDou as received; CGCS2000 is the same within centimetres. */
    WGS84,
    /** The shifted system of Chinese web maps (AMap, Tencent); 464 m from WGS-84 at Xi'an. */
    GCJ02,
    /** Baidu's further shifted system. */
    BD09;

    /**
     * The same place in WGS-84, found by iteration to less than a centimetre. Outside the rectangle round China nothing is
     * shifted.
     *
     * @param latitude degrees in this datum, −90 to 90
     * @param longitude degrees in this datum, −180 to 180
     */
    public Coordinates toWgs84(double latitude, double longitude) {
        return switch (this) {
            case WGS84 -> new Coordinates(latitude, longitude);
            case GCJ02 -> MapShift.gcj02ToWgs84(latitude, longitude);
            case BD09 -> MapShift.bd09ToWgs84(latitude, longitude);
        };
    }

    /**
     * A place given in WGS-84 in this datum.
     *
     * @param latitude degrees in WGS-84, −90 to 90
     * @param longitude degrees in WGS-84, −180 to 180
     */
    public Coordinates fromWgs84(double latitude, double longitude) {
        return switch (this) {
            case WGS84 -> new Coordinates(latitude, longitude);
            case GCJ02 -> MapShift.wgs84ToGcj02(latitude, longitude);
            case BD09 -> MapShift.wgs84ToBd09(latitude, longitude);
        };
    }
}
