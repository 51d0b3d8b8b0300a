package org.anjiao.driver.gt06.internal;

/**
 * Protocol numbers, of the documents of GT06, GT06N, GK310 and JM-VL03 unless another terminal is named. What has no
 * place on the earth in it is named for what the terminal heard: cells of the mobile network, or Wi-Fi stations.
 */
final class Message {
    static final int LOGIN = 0x01;
    static final int STATUS = 0x13;
    static final int STATUS_EXTERNAL_VOLTAGE = 0x23;
    /** JM-VL03: status, and items behind it. */
    static final int STATUS_ITEMS = 0x36;

    static final int GPS = 0x10;
    /** Cells; GPS and cells from some terminals. */
    static final int CELLS = 0x11;

    static final int GPS_CELLS = 0x12;
    static final int GPS_PHONE = 0x1A;
    static final int GPS_CELLS_EXTENDED = 0x1E;
    static final int GPS_CELLS_UPLOAD = 0x22;
    static final int GPS_CELLS_LTE = 0x2D;
    /** SL4X: with mileage and altitude. */
    static final int GPS_CELLS_ALTITUDE = 0x31;
    /** X1: behind a field of four bytes; SL4X: cells. */
    static final int GPS_X1 = 0x34;

    static final int GPS_CELLS_ITEMS = 0x37;
    static final int GPS_CELLS_ITEMS_LTE = 0x38;
    static final int GPS_CELLS_4G = 0xA0;

    static final int ALARM = 0x16;
    static final int ALARM_UTC = 0x26;
    static final int ALARM_FENCES = 0x27;
    /** SL4X: alarm. AZ735, in a long packet: position or cells and Wi-Fi. */
    static final int ALARM_SL4X = 0x32;
    /** JM-VL03: alarm of one fence. GL21L: status. */
    static final int ALARM_4G = 0xA3;

    static final int ALARM_FENCES_4G = 0xA4;
    /** JC400: alarm with the names of pictures. */
    static final int ALARM_CAMERA = 0x95;

    static final int CELLS_ALARM = 0x19;
    static final int CELLS_ALARM_4G = 0xA5;
    /** A request for the address of cells; Wi-Fi from some terminals. */
    static final int CELLS_PHONE = 0x17;

    static final int CELLS_EXTENDED = 0x18;
    static final int CELLS_SEVERAL = 0x24;
    static final int CELLS_SEVERAL_UTC = 0x28;
    static final int CELLS_SEVERAL_LTE = 0x2E;
    static final int WIFI = 0x2C;
    static final int WIFI_AZ735 = 0x33;
    static final int WIFI_GENERAL = 0x69;
    static final int WIFI_OTHER = 0xF3;
    static final int CELLS_4G = 0xA1;
    static final int WIFI_4G = 0xA2;
    static final int CELLS_PHONE_4G = 0xA7;

    /** All of it in items with a number and a length. */
    static final int MODULAR = 0x70;

    /** JM-VL8: what a peripheral near the terminal sends. */
    static final int PERIPHERAL = 0xF2;

    static final int SATELLITES = 0x14;
    static final int TEXT_ANSWER = 0x15;
    static final int TEXT_ANSWER_ENCODED = 0x21;
    static final int SYNCHRONISE = 0x1F;
    static final int ADDRESS_REQUEST = 0x2A;
    static final int COMMAND = 0x80;
    static final int TIME_REQUEST = 0x8A;
    static final int INFORMATION = 0x94;
    static final int ADDRESS_ANSWER = 0x97;
    static final int PASS_THROUGH = 0x9B;

    private Message() {}

    /** Whether a packet of that number always carries satellite data behind its time. */
    static boolean hasGps(int number) {
        return switch (number) {
            case GPS,
                    GPS_CELLS,
                    GPS_PHONE,
                    GPS_CELLS_EXTENDED,
                    GPS_CELLS_UPLOAD,
                    GPS_CELLS_LTE,
                    GPS_CELLS_ALTITUDE,
                    GPS_CELLS_ITEMS,
                    GPS_CELLS_ITEMS_LTE,
                    GPS_CELLS_4G,
                    ALARM,
                    ALARM_UTC,
                    ALARM_FENCES,
                    ALARM_4G,
                    ALARM_FENCES_4G,
                    ADDRESS_REQUEST -> true;
            default -> false;
        };
    }

    /** Whether cells are given with four bytes of area and eight of identifier, as 4G networks need. */
    static boolean hasWideCells(int number) {
        return number >= GPS_CELLS_4G && number <= CELLS_PHONE_4G;
    }
}
