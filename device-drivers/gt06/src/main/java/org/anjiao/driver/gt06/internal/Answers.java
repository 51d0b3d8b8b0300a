package org.anjiao.driver.gt06.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.anjiao.device.spi.Frame;

/** What the server sends. An answer has the serial number of what it answers. */
final class Answers {
    private static final int PHONE_LENGTH = 21;
    private static final int LANGUAGE_LENGTH = 2;
    private static final int FLAG_LENGTH = 4;

    private Answers() {}

    /** The general answer: number and serial number. The AZ735 wants its long packets answered by long ones. */
    static Frame general(Packet to) {
        int start = to.isOfAz735() ? Wire.LONG_START : Wire.SHORT_START;
        return Wire.frame(start, to.number(), new byte[0], to.serial());
    }

    /** The time in UTC. */
    static Frame time(Packet to, Instant now) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        byte[] content = {
            (byte) (time.getYear() % 100),
            (byte) time.getMonthValue(),
            (byte) time.getDayOfMonth(),
            (byte) time.getHour(),
            (byte) time.getMinute(),
            (byte) time.getSecond()
        };
        return Wire.frame(Wire.SHORT_START, to.number(), content, to.serial());
    }

    /** The address of a place, which this server does not tell a wearer's telephone. */
    static Frame noAddress(Packet to) {
        String text = "ADDRESS&&NA&&" + phone(to.content()) + "##";
        return Wire.frame(Wire.LONG_START, Message.ADDRESS_ANSWER, flagged(0, text), to.serial());
    }

    /** The number that asked, in front of the language at the end; as the documents give it, filled up with zeros. */
    private static String phone(byte[] content) {
        int begin = content.length - LANGUAGE_LENGTH - PHONE_LENGTH;
        String phone = begin < 0 ? "" : new String(content, begin, PHONE_LENGTH, StandardCharsets.ISO_8859_1);
        return phone.matches("[0-9+]{21}") ? phone : "0".repeat(PHONE_LENGTH);
    }

    /** An online command. */
    static Frame command(int flag, String text) {
        return Wire.frame(Wire.SHORT_START, Message.COMMAND, flagged(flag, text), flag & 0xFFFF);
    }

    private static byte[] flagged(int flag, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + FLAG_LENGTH + ascii.length)
                .put((byte) (FLAG_LENGTH + ascii.length))
                .putInt(flag)
                .put(ascii)
                .array();
    }
}
