package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** JT/T 808: registration, authentication with the code that it brings, positions, stored positions in batches. */
final class Jt808Protocol implements TerminalProtocol {
    private static final int GENERAL_ANSWER = 0x0001;
    private static final int HEARTBEAT = 0x0002;
    private static final int REGISTER = 0x0100;
    private static final int AUTHENTICATE = 0x0102;
    private static final int PARAMETERS = 0x0104;
    private static final int ATTRIBUTES = 0x0107;
    private static final int LOCATION = 0x0200;
    private static final int LOCATION_QUERIED = 0x0201;
    private static final int LOCATION_BATCH = 0x0704;
    private static final int PLATFORM_ANSWER = 0x8001;
    private static final int REGISTRATION_ANSWER = 0x8100;
    private static final int QUERY_PARAMETERS = 0x8104;
    private static final int QUERY_ATTRIBUTES = 0x8107;
    private static final int QUERY_LOCATION = 0x8201;

    /** What a terminal here obeys: the three queries, and what is done without more words than that. */
    private static final Set<Integer> ORDERS = Set.of(
            QUERY_PARAMETERS,
            QUERY_ATTRIBUTES,
            QUERY_LOCATION,
            0x8103,
            0x8202,
            0x8300,
            0x8600,
            0x8601,
            0x8602,
            0x8603,
            0x8604,
            0x8605);

    private static final int REPORT_INTERVAL = 0x0029;

    /** Bytes of one report: basic information and the item of satellites. */
    private static final int REPORT = 28 + 3;

    private static final int REPORT_BYTES = 160;
    private static final int BATCH = 25;

    private static final long BEIJING_SECONDS = 8 * 3600;

    private final byte[] message = new byte[1100];
    private final int headerLength;
    private int at;

    /** What the terminal authenticates with; null before it has registered. */
    private String code;

    Jt808Protocol(String number, boolean of2019) {
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

    @Override
    public int reportBytes() {
        return REPORT_BYTES;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int batchBytes() {
        return 2 * (BATCH * (REPORT + 2) + 40);
    }

    /** Reports are heartbeat enough. */
    @Override
    public Duration heartbeatInterval() {
        return Duration.ZERO;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        at = headerLength;
        finish(out, HEARTBEAT, serial);
    }

    /** Registers the first time, later authenticates with the code it was given. */
    @Override
    public boolean join(ByteBuffer out, int serial) {
        if (code == null) {
            register(out, serial);
        } else {
            authenticate(out, serial);
        }
        return true;
    }

    private void register(ByteBuffer out, int serial) {
        at = headerLength;
        int length = of2019() ? 2 + 2 + 11 + 30 + 30 + 1 : 2 + 2 + 5 + 20 + 7 + 1;
        Arrays.fill(message, at, at + length, (byte) 0);
        at += length;
        finish(out, REGISTER, serial);
    }

    private void authenticate(ByteBuffer out, int serial) {
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

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        at = headerLength;
        put(report);
        finish(out, LOCATION, serial);
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        at = headerLength;
        word(reports.size());
        message[at++] = 1;
        for (Report report : reports) {
            word(REPORT);
            put(report);
        }
        finish(out, LOCATION_BATCH, serial);
    }

    @Override
    public void carryOut(ByteBuffer out, int serial, Answer order, Report here, Duration interval) {
        at = headerLength;
        if (order.order() == QUERY_ATTRIBUTES) {
            putAttributes();
            finish(out, ATTRIBUTES, serial);
            return;
        }
        word(order.serial());
        switch (order.order()) {
            case QUERY_LOCATION -> {
                put(here);
                finish(out, LOCATION_QUERIED, serial);
            }
            case QUERY_PARAMETERS -> {
                putInterval(interval);
                finish(out, PARAMETERS, serial);
            }
            default -> {
                word(order.order());
                message[at++] = 0;
                finish(out, GENERAL_ANSWER, serial);
            }
        }
    }

    /** It is nobody's product, and says so. */
    private void putAttributes() {
        word(0);
        text("AJSIM", 5);
        text("SIM-W1", of2019() ? 30 : 20);
        text("0000001", of2019() ? 30 : 7);
        text("", 10);
        for (String version : new String[] {"1.0", "1.0.0"}) {
            message[at++] = (byte) version.length();
            text(version, version.length());
        }
        word(0);
    }

    private void text(String ascii, int length) {
        byte[] bytes = Arrays.copyOf(ascii.getBytes(StandardCharsets.US_ASCII), length);
        System.arraycopy(bytes, 0, message, at, length);
        at += length;
    }

    /** All that the platform understands of a terminal's parameters. */
    private void putInterval(Duration interval) {
        message[at++] = 1;
        dword(REPORT_INTERVAL);
        message[at++] = 4;
        dword((int) Math.max(1, interval.toSeconds()));
    }

    private void put(Report report) {
        Point place = report.place();
        dword(report.distress() ? 1 : 0);
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

    @Override
    public Answer next(ByteBuffer in) {
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
        return answer(plain, headerLength, length - 1);
    }

    private static int end(ByteBuffer in) {
        for (int i = in.position() + 1; i < in.limit(); i++) {
            if (in.get(i) == 0x7E) {
                return i;
            }
        }
        return -1;
    }

    private Answer answer(byte[] plain, int body, int end) {
        int id = word(plain, 0);
        int serial = word(plain, body); // of an order without a body this is its check code: not used
        if (id == REGISTRATION_ANSWER) {
            return registered(plain, body, end, serial);
        }
        if (ORDERS.contains(id)) {
            return new Answer(Kind.ORDER, word(plain, body - 2), null, id);
        }
        if (id != PLATFORM_ANSWER) {
            return new Answer(Kind.OTHER, -1, null);
        }
        int result = plain[body + 4];
        if (word(plain, body + 2) != AUTHENTICATE) {
            return new Answer(result == 0 ? Kind.STORED : Kind.REFUSED, serial, null);
        }
        if (result == 0) {
            return new Answer(Kind.WELCOME, serial, null);
        }
        code = null;
        return new Answer(Kind.START_OVER, serial, "authentication refused: " + result);
    }

    private Answer registered(byte[] plain, int body, int end, int serial) {
        int result = plain[body + 2];
        if (result != 0) {
            return new Answer(Kind.TURNED_AWAY, serial, "registration refused: " + result);
        }
        code = new String(plain, body + 3, end - body - 3, StandardCharsets.US_ASCII);
        return new Answer(Kind.GO_ON, serial, null);
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
