package org.anjiao.driver.gt06.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * A terminal's answer to an online command, 0x15 or 0x21.
 *
 * @param flag the server flag of the command, sent back
 * @param text in the terminal's words
 */
record CommandAnswer(int flag, String text) {
    private static final int FLAG_LENGTH = 4;
    private static final int LANGUAGE_LENGTH = 2;
    private static final int UTF_16 = 2;
    private static final String VERSION = "[VERSION]";
    private static final int LONGEST_DETAIL = 200;

    static CommandAnswer read(Packet packet) throws UndecodableFrame {
        Reader in = packet.reader();
        if (packet.number() == Message.TEXT_ANSWER_ENCODED) {
            int flag = (int) in.dword();
            boolean wide = in.octet() == UTF_16;
            return new CommandAnswer(
                    flag, in.text(in.remaining(), wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1));
        }
        int length = in.octet() - FLAG_LENGTH;
        int flag = (int) in.dword();
        if (length < 0 || length > in.remaining()) {
            length = Math.max(0, in.remaining() - LANGUAGE_LENGTH); // terminals that leave the length zero
        }
        return new CommandAnswer(flag, in.text(length, StandardCharsets.ISO_8859_1));
    }

    /** The version of the firmware, which a terminal names when it is asked VERSION#; null if it says something else. */
    String version() {
        return text.startsWith(VERSION) ? text.substring(VERSION.length()) : null;
    }

    CommandReceipt receipt(String commandId) {
        String detail = text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        return new CommandReceipt(commandId, outcome(), detail);
    }

    /** Terminals answer in words: a refusal names an error or a failure, or a command that it does not know. */
    private CommandReceipt.Outcome outcome() {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("not support") || words.contains("unsupport") || words.contains("unknown")) {
            return CommandReceipt.Outcome.NOT_SUPPORTED;
        }
        return words.contains("error") || words.contains("fail")
                ? CommandReceipt.Outcome.FAILED
                : CommandReceipt.Outcome.DONE;
    }
}
