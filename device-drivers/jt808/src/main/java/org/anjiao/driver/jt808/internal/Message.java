package org.anjiao.driver.jt808.internal;

/** Identifiers of messages (JT/T 808-2019 appendix B). */
final class Message {
    static final int TERMINAL_ANSWER = 0x0001;
    static final int HEARTBEAT = 0x0002;
    static final int LOG_OUT = 0x0003;
    static final int REGISTER = 0x0100;
    static final int AUTHENTICATE = 0x0102;
    static final int PARAMETERS = 0x0104;
    static final int ATTRIBUTES = 0x0107;
    static final int LOCATION = 0x0200;
    static final int LOCATION_QUERIED = 0x0201;
    static final int LOCATION_BATCH = 0x0704;
    static final int PASS_THROUGH = 0x0900;

    static final int PLATFORM_ANSWER = 0x8001;
    static final int RESEND_PARTS = 0x8003;
    static final int REGISTRATION_ANSWER = 0x8100;
    static final int SET_PARAMETERS = 0x8103;
    static final int QUERY_PARAMETERS = 0x8104;
    static final int QUERY_ATTRIBUTES = 0x8107;
    static final int QUERY_LOCATION = 0x8201;
    static final int TRACK = 0x8202;
    static final int TEXT = 0x8300;
    static final int SET_CIRCLE = 0x8600;
    static final int DELETE_CIRCLES = 0x8601;
    static final int SET_RECTANGLE = 0x8602;
    static final int DELETE_RECTANGLES = 0x8603;
    static final int SET_POLYGON = 0x8604;
    static final int DELETE_POLYGONS = 0x8605;

    private Message() {}
}
