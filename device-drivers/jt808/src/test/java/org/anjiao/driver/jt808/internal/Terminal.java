package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.anjiao.device.spi.Frame;

/** A terminal's side of the protocol, for tests. */
final class Terminal {
    private final String number;
    private final boolean of2019;
    private int serial;

    Terminal(String number, boolean of2019) {
        this.number = number;
        this.of2019 = of2019;
    }

    int lastSerial() {
        return serial;
    }

    byte[] message(int id, byte[] body) {
        return message(id, body, 1, 1);
    }

    byte[] message(int id, byte[] body, int parts, int part) {
        serial++;
        return message(id, body, parts, part, serial);
    }

    byte[] message(int id, byte[] body, int parts, int part, int withSerial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        word(out, id);
        word(out, body.length | (of2019 ? 1 << 14 : 0) | (parts > 1 ? 1 << 13 : 0));
        if (of2019) {
            out.write(1);
        }
        int digits = of2019 ? 20 : 12;
        out.writeBytes(HexFormat.of().parseHex("0".repeat(digits - number.length()) + number));
        word(out, withSerial);
        if (parts > 1) {
            word(out, parts);
            word(out, part);
        }
        out.writeBytes(body);
        return Wire.wrap(out.toByteArray(), out.size());
    }

    byte[] register() {
        return message(Message.REGISTER, new byte[of2019 ? 80 : 40]);
    }

    byte[] authenticate(String code) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (of2019) {
            body.write(code.length());
        }
        body.writeBytes(code.getBytes(StandardCharsets.US_ASCII));
        if (of2019) {
            body.writeBytes(new byte[35]);
        }
        return message(Message.AUTHENTICATE, body.toByteArray());
    }

    byte[] location(Instant time, double latitude, double longitude) {
        return message(Message.LOCATION, locationBody(0, 2, time, latitude, longitude));
    }

    byte[] batch(int type, byte[]... locations) {
        return message(Message.LOCATION_BATCH, batchBody(type, locations));
    }

    /** What this terminal sends when it has done what a message of the platform says. */
    byte[] answer(Frame sent) {
        ReadBack message = ReadBack.of(sent);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        word(body, message.serial());
        switch (message.id()) {
            case 0x8201 -> {
                body.writeBytes(locationBody(0, 2, Instant.parse("2019-03-31T01:00:00Z"), 34.2594, 108.947));
                return message(0x0201, body.toByteArray());
            }
            case 0x8104 -> {
                body.writeBytes(HexFormat.of()
                        .parseHex("03" + "0000000104000000b4" + "000000130431302e31" + "00000029040000001e"));
                return message(0x0104, body.toByteArray());
            }
            default -> {
                return generalAnswer(sent, 0);
            }
        }
    }

    /** 0x0001. */
    byte[] generalAnswer(Frame sent, int result) {
        ReadBack message = ReadBack.of(sent);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        word(body, message.serial());
        word(body, message.id());
        body.write(result);
        return message(0x0001, body.toByteArray());
    }

    static byte[] batchBody(int type, byte[]... locations) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        word(body, locations.length);
        body.write(type);
        for (byte[] location : locations) {
            word(body, location.length);
            body.writeBytes(location);
        }
        return body.toByteArray();
    }

    static byte[] locationBody(int alarms, int status, Instant time, double latitude, double longitude) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        dword(body, alarms);
        dword(body, status | (latitude < 0 ? 4 : 0) | (longitude < 0 ? 8 : 0));
        dword(body, (int) Math.round(Math.abs(latitude) * 1e6));
        dword(body, (int) Math.round(Math.abs(longitude) * 1e6));
        word(body, 400);
        word(body, 45);
        word(body, 90);
        LocalDateTime local = LocalDateTime.ofInstant(time, Reader.BEIJING);
        for (int value : new int[] {
            local.getYear() % 100,
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond()
        }) {
            body.write(((value / 10) << 4) | (value % 10));
        }
        body.writeBytes(new byte[] {0x31, 1, 9});
        return body.toByteArray();
    }

    static void word(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    static void dword(ByteArrayOutputStream out, int value) {
        word(out, value >>> 16);
        word(out, value);
    }
}
