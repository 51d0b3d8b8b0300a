package org.anjiao.driver.zkpush.internal;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;

/** Commands ({@code C:ID:…}, section 10 of the push protocol) and the terminal's answers to them (section 11). */
final class DeviceCommandLine {
    /** An identifier has at most so many letters and digits (section 10.0). */
    private static final int LONGEST_ID = 16;

    /** Of a short message, in bytes; Chinese terminals read GB 2312 (section 10.1.9), of which GBK is a superset. */
    private static final int LONGEST_TEXT = 320;

    private static final Charset GBK = Charset.forName("GBK");
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int EVERYBODY = 253;
    private static final int MOST_MESSAGES = 65_535;
    private static final String NOT_SUPPORTED = "-1002";

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(AttendanceLine.BEIJING);

    private DeviceCommandLine() {}

    /** A line with its end. */
    static byte[] of(DeviceCommand command, Instant now) throws CommandRefused {
        if (!(command instanceof DeviceCommand.ShowText show)) {
            throw new CommandRefused("these terminals know no " + command.kind());
        }
        String text = show.text().replaceAll("[\\r\\n\\t]+", " ");
        if (!GBK.newEncoder().canEncode(text) || text.getBytes(GBK).length > LONGEST_TEXT) {
            throw new CommandRefused("more than " + LONGEST_TEXT + " bytes, or characters beyond GBK");
        }
        int message = Math.floorMod(command.commandId().hashCode(), MOST_MESSAGES) + 1; // the same when it is repeated
        String line = "C:" + shortId(command.commandId()) + ":DATA UPDATE SMS MSG=" + text + "\tTAG=" + EVERYBODY
                + "\tUID=" + message + "\tMIN=" + SHOWN.toMinutes() + "\tStartTime=" + LOCAL.format(now) + "\n";
        return line.getBytes(GBK);
    }

    /** The last letters and digits, which in the host's identifiers are the random ones. */
    private static String shortId(String commandId) {
        String plain = commandId.replaceAll("[^0-9A-Za-z]", "");
        return plain.substring(Math.max(0, plain.length() - LONGEST_ID));
    }

    /**
     * Reads {@code ID=…&Return=…&CMD=…}.
     *
     * @param open identifiers of the commands that may be meant
     * @return empty if it answers none of them for sure
     */
    static Optional<CommandReceipt> receipt(String line, List<String> open) {
        String id = member(line, "ID");
        String result = member(line, "Return");
        List<String> meant =
                open.stream().filter(command -> shortId(command).equals(id)).toList();
        if (meant.size() != 1 || !result.matches("-?\\d{1,9}")) {
            return Optional.empty();
        }
        Outcome outcome = result.equals(NOT_SUPPORTED)
                ? Outcome.NOT_SUPPORTED
                : result.startsWith("-") ? Outcome.FAILED : Outcome.DONE;
        return Optional.of(new CommandReceipt(meant.get(0), outcome, "Return=" + result));
    }

    private static String member(String line, String name) {
        for (String member : line.strip().split("&", 10)) {
            if (member.startsWith(name + "=")) {
                return member.substring(name.length() + 1);
            }
        }
        return "";
    }
}
