package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.Frame;

/** Builds one message towards a terminal, in the header version that the terminal speaks. */
final class Writer {
    /** Strings are in GBK (section 4.2). */
    static final Charset GBK = Charset.forName("GBK");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(64);

    Writer octet(int value) {
        body.write(value);
        return this;
    }

    Writer word(int value) {
        body.write(value >> 8);
        body.write(value);
        return this;
    }

    Writer dword(int value) {
        return word(value >>> 16).word(value);
    }

    /** BCD[6], YY-MM-DD-hh-mm-ss. */
    Writer time(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, Reader.BEIJING);
        return bcd(time.getYear() % 100)
                .bcd(time.getMonthValue())
                .bcd(time.getDayOfMonth())
                .bcd(time.getHour())
                .bcd(time.getMinute())
                .bcd(time.getSecond());
    }

    private Writer bcd(int value) {
        return octet(((value / 10) << 4) | (value % 10));
    }

    Writer all(Writer other) {
        body.writeBytes(other.body.toByteArray());
        return this;
    }

    Writer ascii(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** @throws CommandRefused the text has a character that GBK has not, which the terminal would show as another one */
    Writer text(String text) throws CommandRefused {
        if (!GBK.newEncoder().canEncode(text)) {
            throw new CommandRefused("the terminal cannot show every character of the text");
        }
        body.writeBytes(text.getBytes(GBK));
        return this;
    }

    int length() {
        return body.size();
    }

    /** The frame, addressed to the terminal that sent {@code heard}. */
    Frame frame(int messageId, Header heard, int serial) {
        byte[] content = body.toByteArray();
        byte[] message = new byte[17 + content.length];
        int at = put(message, 0, messageId);
        at = put(message, at, content.length | (heard.of2019() ? 1 << 14 : 0));
        if (heard.of2019()) {
            message[at++] = (byte) heard.version();
        }
        System.arraycopy(heard.terminal(), 0, message, at, heard.terminal().length);
        at = put(message, at + heard.terminal().length, serial);
        System.arraycopy(content, 0, message, at, content.length);
        return Frame.owning(Wire.wrap(message, at + content.length));
    }

    private static int put(byte[] target, int at, int word) {
        target[at] = (byte) (word >> 8);
        target[at + 1] = (byte) word;
        return at + 2;
    }
}
