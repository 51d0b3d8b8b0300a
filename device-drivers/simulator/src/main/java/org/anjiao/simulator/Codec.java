package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Writes a terminal's messages to a buffer, and reads the platform's. Made for one terminal and one thread. */
final class Codec {
    static final int GENERAL_ANSWER = 0x0001;
    static final int REGISTER = 0x0100;
    static final int AUTHENTICATE = 0x0102;
    static final int PARAMETERS = 0x0104;
    static final int LOCATION = 0x0200;
    static final int LOCATION_QUERIED = 0x0201;
    static final int LOCATION_BATCH = 0x0704;
    static final int PLATFORM_ANSWER = 0x8001;
    static final int REGISTRATION_ANSWER = 0x8100;
    static final int QUERY_PARAMETERS = 0x8104;
    static final int QUERY_LOCATION = 0x8201;

    /** What a terminal does and only says so: parameters, tracking, texts, areas. */
    static final Set<Integer> ORDERS = Set.of(0x8103, 0x8202, 0x8300, 0x8600, 0x8601, 0x8602, 0x8603, 0x8604, 0x8605);

    /** Bytes of one report: basic information and the item of satellites. */
    static final int REPORT = 28 + 3;

    private static final long BEIJING_SECONDS = 8 * 3600;

    private final byte[] message = new byte[1100];
    private final int headerLength;
    private int at;

    Codec(String number, boolean of2019) {
        int bcd = of2019 ? 10 : 6;
        int numberAt = of2019 ? 5 : 4;
        headerLength = numberAt + bcd + 2;
        message[2] = (byte) (of2019 ? 0x40 : 0);
        message[4] = 1;
        String digits = "0".repeat(2 * bcd - number.length()) + number;
        for (int i = 0; i < bcd; i++) {
            message[numberAt + i] = (byte) ((digits.charAt(2 * i) - '0') << 4 | digits.charAt(2 * i + 1) - '0');
        }
    }

    private boolean of2019() {
        return headerLength == 17;
    }

    void register(ByteBuffer out, int serial) {
        at = headerLength;
        int length = of2019() ? 2 + 2 + 11 + 30 + 30 + 1 : 2 + 2 + 5 + 20 + 7 + 1;
        Arrays.fill(message, at, at + length, (byte) 0);
        at += length;
        finish(out, REGISTER, serial);
    }

    void authenticate(ByteBuffer out, int serial, String code) {
        at = headerLength;
        byte[] bytes = code.getBytes(StandardCharsets.US_ASCII);
        if (of2019()) {
            message[at++] = (byte) bytes.length;
        }
        for (byte value : bytes) {
            message[at++] = value;
        }
        if (of2019()) {
            Arrays.fill(message, at, at + 35, (byte) 0);
            at += 35;
        }
        finish(out, AUTHENTICATE, serial);
    }

    void location(ByteBuffer out, int serial, Report report) {
        at = headerLength;
        put(report);
        finish(out, LOCATION, serial);
    }

    void storedBatch(ByteBuffer out, int serial, Iterable<Report> reports, int count) {
        at = headerLength;
        word(count);
        message[at++] = 1;
        for (Report report : reports) {
            word(REPORT);
            put(report);
        }
        finish(out, LOCATION_BATCH, serial);
    }

    /** That an order of the platform was carried out. */
    void done(ByteBuffer out, int serial, Answer order) {
        at = headerLength;
        word(order.serial());
        word(order.messageId());
        message[at++] = 0;
        finish(out, GENERAL_ANSWER, serial);
    }

    /** The position that the platform asked for. */
    void queried(ByteBuffer out, int serial, Answer query, Report report) {
        at = headerLength;
        word(query.serial());
        put(report);
        finish(out, LOCATION_QUERIED, serial);
    }

    /** The interval between two reports, which is all that the platform understands of a terminal's parameters. */
    void parameters(ByteBuffer out, int serial, Answer query, int intervalSeconds) {
        at = headerLength;
        word(query.serial());
        message[at++] = 1;
        dword(0x0029);
        message[at++] = 4;
        dword(intervalSeconds);
        finish(out, PARAMETERS, serial);
    }

    private void put(Report report) {
        Point place = report.place();
        dword(0);
        int status = place == null ? 0 : 2 | (place.latitude() < 0 ? 4 : 0) | (place.longitude() < 0 ? 8 : 0);
        dword(1 | status);
        dword(place == null ? 0 : (int) Math.round(Math.abs(place.latitude()) * 1e6));
        dword(place == null ? 0 : (int) Math.round(Math.abs(place.longitude()) * 1e6));
        word(400);
        word(report.speedTenths());
        word(report.course());
        time(report.deviceTime());
        message[at++] = 0x31;
        message[at++] = 1;
        message[at++] = (byte) (place == null ? 0 : 11);
    }

    /** BCD time by arithmetic: the load mode writes a hundred thousand a second. */
    private void time(long epochSecond) {
        long local = epochSecond + BEIJING_SECONDS;
        long days = Math.floorDiv(local, 86_400);
        int second = Math.floorMod(local, 86_400);
        // Days to civil date, with years that begin in March.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = (int) (dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        int month = (int) (monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        bcd((int) (year % 100));
        bcd(month);
        bcd(day);
        bcd(second / 3600);
        bcd(second / 60 % 60);
        bcd(second % 60);
    }

    private void bcd(int value) {
        message[at++] = (byte) (((value / 10) << 4) | (value % 10));
    }

    private void word(int value) {
        message[at++] = (byte) (value >> 8);
        message[at++] = (byte) value;
    }

    private void dword(int value) {
        word(value >>> 16);
        word(value);
    }

    private void finish(ByteBuffer out, int id, int serial) {
        int length = at - headerLength;
        message[0] = (byte) (id >> 8);
        message[1] = (byte) id;
        message[2] = (byte) ((message[2] & 0x40) | (length >> 8));
        message[3] = (byte) length;
        message[headerLength - 2] = (byte) (serial >> 8);
        message[headerLength - 1] = (byte) serial;
        byte check = 0;
        out.put((byte) 0x7E);
        for (int i = 0; i < at; i++) {
            check ^= message[i];
            escaped(out, message[i]);
        }
        escaped(out, check);
        out.put((byte) 0x7E);
    }

    private static void escaped(ByteBuffer out, byte value) {
        if (value == 0x7D || value == 0x7E) {
            out.put((byte) 0x7D).put((byte) (value - 0x7C));
        } else {
            out.put(value);
        }
    }

    /**
     * Reads the next message of the platform.
     *
     * @param in begins where the last message ended; its position moves behind this message
     * @return the message, or null if there is no complete one
     */
    Answer next(ByteBuffer in) {
        int end = end(in);
        if (end < 0) {
            return null;
        }
        byte[] plain = new byte[end - in.position()];
        int length = 0;
        for (int i = in.position() + 1; i < end; i++) {
            byte value = in.get(i);
            if (value == 0x7D) {
                i++;
                value = (byte) (in.get(i) + 0x7C);
            }
            plain[length++] = value;
        }
        in.position(end + 1);
        return Answer.of(plain, headerLength, length - 1);
    }

    private static int end(ByteBuffer in) {
        for (int i = in.position() + 1; i < in.limit(); i++) {
            if (in.get(i) == 0x7E) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What a terminal reports.
     *
     * @param deviceTime epoch second
     * @param place or null without a fix
     */
    record Report(long deviceTime, Point place, int speedTenths, int course) {}

    /**
     * A message of the platform.
     *
     * @param serial of the terminal's message that it answers, or its own if it is an order
     * @param answered identifier of that message; 0 in a registration answer
     */
    record Answer(int messageId, int serial, int answered, int result, String code) {
        static Answer of(byte[] plain, int body, int end) {
            int id = word(plain, 0);
            int serial = word(plain, body);
            if (id == REGISTRATION_ANSWER) {
                String code = new String(plain, body + 3, end - body - 3, StandardCharsets.US_ASCII);
                return new Answer(id, serial, 0, plain[body + 2], code);
            }
            if (id == PLATFORM_ANSWER) {
                return new Answer(id, serial, word(plain, body + 2), plain[body + 4], null);
            }
            return new Answer(id, word(plain, body - 2), 0, 0, null);
        }

        private static int word(byte[] bytes, int at) {
            return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
        }
    }
}
