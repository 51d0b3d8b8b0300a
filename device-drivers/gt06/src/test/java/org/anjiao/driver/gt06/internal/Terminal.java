package org.anjiao.driver.gt06.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** A terminal's side of the protocol, for tests. */
final class Terminal {
    static final String IMEI = "864717003283581";

    private int serial;

    int lastSerial() {
        return serial;
    }

    byte[] packet(int number, byte[] content) {
        return packet(Wire.SHORT_START, number, content);
    }

    byte[] packet(int start, int number, byte[] content) {
        serial++;
        return Wire.frame(start, number, content, serial).toBytes();
    }

    byte[] packet(int number, String hex) {
        return packet(number, HexFormat.of().parseHex(hex));
    }

    byte[] login() {
        return login(IMEI);
    }

    byte[] login(String imei) {
        return packet(Message.LOGIN, "0" + imei);
    }

    byte[] status(int information, int level) {
        return packet(Message.STATUS, new byte[] {(byte) information, (byte) level, 4, 0, 2});
    }

    /** Position with upload mode, sent again or not. */
    byte[] location(Instant time, double latitude, double longitude, boolean again) {
        return packet(
                Message.GPS_CELLS_UPLOAD, join(gps(time, latitude, longitude, true), cell(), 0, 0, again ? 1 : 0));
    }

    byte[] withoutFix(Instant time) {
        return packet(Message.GPS_CELLS_UPLOAD, join(gps(time, 34, 108, false), cell(), 0, 0, 0));
    }

    byte[] alarm(Instant time, int information, int level, int alarm) {
        return packet(
                Message.ALARM_UTC,
                join(gps(time, 34.2594, 108.947, true), join(new byte[] {9}, cell()), information, level, 4, alarm, 2));
    }

    /** The answer to an online command. */
    byte[] answer(int flag, String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer content = ByteBuffer.allocate(5 + words.length + 2);
        content.put((byte) (4 + words.length)).putInt(flag).put(words).putShort((short) 2);
        return packet(Message.TEXT_ANSWER, content.array());
    }

    byte[] encodedAnswer(int flag, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer content = ByteBuffer.allocate(5 + words.length);
        content.putInt(flag).put((byte) 2).put(words);
        return packet(Wire.LONG_START, Message.TEXT_ANSWER_ENCODED, content.array());
    }

    /** Time and satellite data: 9 satellites, 4 km/h, to the east. */
    static byte[] gps(Instant time, double latitude, double longitude, boolean positioned) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        int status = 90 | (latitude >= 0 ? 1 << 10 : 0) | (longitude < 0 ? 1 << 11 : 0) | (positioned ? 1 << 12 : 0);
        return ByteBuffer.allocate(18)
                .put((byte) (utc.getYear() % 100))
                .put((byte) utc.getMonthValue())
                .put((byte) utc.getDayOfMonth())
                .put((byte) utc.getHour())
                .put((byte) utc.getMinute())
                .put((byte) utc.getSecond())
                .put((byte) 0xC9)
                .putInt((int) Math.round(Math.abs(latitude) * 1_800_000))
                .putInt((int) Math.round(Math.abs(longitude) * 1_800_000))
                .put((byte) 4)
                .putShort((short) status)
                .array();
    }

    /** A cell of China Mobile. */
    static byte[] cell() {
        return HexFormat.of().parseHex("01cc00287d001f71");
    }

    static byte[] join(byte[] first, byte[] second, int... octets) {
        ByteBuffer all = ByteBuffer.allocate(first.length + second.length + octets.length);
        all.put(first).put(second);
        for (int octet : octets) {
            all.put((byte) octet);
        }
        return all.array();
    }
}
