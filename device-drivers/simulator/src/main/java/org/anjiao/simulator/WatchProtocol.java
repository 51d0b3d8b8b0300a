package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Watches of the {@code [3G*…]} family: keep-alive LK, positions UD, kept ones UD2, alarms AL. The server answers no
 * position: the terminal asks with an LK behind it, as answers come in the order of what they answer.
 */
final class WatchProtocol extends AnswersInOrder {
    private static final String KEEP_ALIVE = "LK";
    private static final String ALARM = "AL";
    private static final int DISTRESS = 1 << 16;
    private static final int REPORT_BYTES = 220;
    private static final int BATCH = 10;

    /** Vendor, length of four digits and asterisks: the answer begins behind the third. */
    private static final int ASTERISKS = 3;

    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("ddMMuu,HHmmss").withZone(ZoneOffset.UTC);

    private final String number;

    WatchProtocol(String number) {
        this.number = number;
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
        return BATCH * REPORT_BYTES;
    }

    @Override
    public Duration heartbeatInterval() {
        return Duration.ofMinutes(5);
    }

    @Override
    boolean greet(ByteBuffer out, int serial) {
        ask(out, serial, KEEP_ALIVE, Kind.WELCOME);
        return true;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        ask(out, serial, KEEP_ALIVE, Kind.OTHER);
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        if (report.distress()) {
            ask(out, serial, ALARM + data(report), Kind.STORED);
        } else {
            frame(out, "UD" + data(report));
            ask(out, serial, KEEP_ALIVE, Kind.STORED);
        }
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        reports.forEach(report -> frame(out, "UD2" + data(report)));
        ask(out, serial, KEEP_ALIVE, Kind.STORED);
    }

    private void ask(ByteBuffer out, int serial, String content, Kind meaning) {
        frame(out, content);
        asked(serial, meaning);
    }

    private void frame(ByteBuffer out, String content) {
        write(out, "[3G*%s*%04X*%s]".formatted(number, content.length(), content));
    }

    /** 400 m, 11 satellites or none, 90 % signal, 80 % battery, no steps, one cell, no Wi-Fi, 10 m (appendix I). */
    private static String data(Report report) {
        Point place = report.place();
        return String.format(
                Locale.ROOT,
                ",%s,%s,%.6f,%s,%.6f,%s,%.1f,%d,400,%d,90,80,0,0,%08X,1,1,460,0,10365,8049,90,0,10",
                DATE_AND_TIME.format(Instant.ofEpochSecond(report.deviceTime())),
                place == null ? "V" : "A",
                place == null ? 0 : Math.abs(place.latitude()),
                place != null && place.latitude() < 0 ? "S" : "N",
                place == null ? 0 : Math.abs(place.longitude()),
                place != null && place.longitude() < 0 ? "W" : "E",
                report.speedTenths() / 10.0,
                report.course(),
                place == null ? 0 : 11,
                report.distress() ? DISTRESS : 0);
    }

    @Override
    public Answer next(ByteBuffer in) {
        int begin = in.position();
        for (int i = begin, asterisks = 0; i < in.limit(); i++) {
            if (in.get(i) == '*' && ++asterisks == ASTERISKS) {
                int length = Integer.parseInt(text(in, i - 4, 4), 16);
                if (i + 1 + length >= in.limit()) {
                    return null;
                }
                in.position(i + 1 + length + 1);
                return Set.of(KEEP_ALIVE, ALARM).contains(text(in, i + 1, length))
                        ? answered()
                        : new Answer(Kind.OTHER, -1, null);
            }
        }
        return null;
    }

    private static String text(ByteBuffer in, int at, int length) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return new String(bytes, ISO_8859_1);
    }
}
