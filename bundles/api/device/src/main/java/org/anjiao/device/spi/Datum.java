package org.anjiao.device.spi;

/** The coordinate system in which a position was measured or sent. */
public enum Datum {
    /** GPS and BeiDou as received; CGCS2000 is the same within centimetres. */
    WGS84,
    /** The shifted system of Chinese web maps (AMap, Tencent); 464 m from WGS-84 at Xi'an. */
    GCJ02,
    /** Baidu's further shifted system. */
    BD09
}
