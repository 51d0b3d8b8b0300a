package org.anjiao.driver.watch.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A watch's side of the protocol, for tests. */
final class Terminal {
    static final String NUMBER = "8800000015";

    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("ddMMyy,HHmmss").withZone(ZoneOffset.UTC);

    private Terminal() {}

    static byte[] frame(String content) {
        return frame(NUMBER, content);
    }

    static byte[] frame(String number, String content) {
        return ("[3G*" + number + "*%04X*".formatted(content.length()) + content + "]")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] position(
            String keyword, Instant time, String validity, double latitude, double longitude, int status) {
        return frame(keyword + "," + data(time, validity, latitude, longitude, status));
    }

    /** 5.21 km/h, 152°, 100 m, 9 satellites, 60 % battery, one cell, no Wi-Fi, 6.5 m. */
    static String data(Instant time, String validity, double latitude, double longitude, int status) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.7f,%s,%.7f,%s,5.21,152,100,9,100,60,1000,50,%08X,1,1,460,02,10133,5173,100,0,6.5",
                DATE_AND_TIME.format(time),
                validity,
                Math.abs(latitude),
                latitude < 0 ? "S" : "N",
                Math.abs(longitude),
                longitude < 0 ? "W" : "E",
                status);
    }
}
