package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines of H02: heartbeat HTBT, positions V1, kept ones together as BC. The server confirms a V1 with a V4; behind a BC,
 * which it does not confirm, the terminal asks with an R12, as answers come in the order of what they answer.
 */
final class H02Protocol extends AnswersInOrder {
    private static final String ALL_WELL = "FFFFFFFF";

    /** Fourth byte, bit 1: a bit is 0 when it tells something. */
    private static final String DISTRESS = "FFFFFFFD";

    private static final double KNOT = 1.852;
    private static final int REPORT_BYTES = 110;
    private static final int BATCH = 10;

    private final String head;

    H02Protocol(String number) {
        head = "*HQ," + number + ",";
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
        return (BATCH + 1) * REPORT_BYTES;
    }

    @Override
    public Duration heartbeatInterval() {
        return Duration.ofMinutes(5);
    }

    @Override
    boolean greet(ByteBuffer out, int serial) {
        ask(out, serial, "HTBT,80", Kind.WELCOME);
        return true;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        ask(out, serial, "HTBT,80", Kind.OTHER);
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        ask(out, serial, "V1," + clock("HHmmss", report) + "," + position(report, "ddMMuu"), Kind.STORED);
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        String all =
                reports.stream().map(report -> position(report, "ddHHmmss")).collect(Collectors.joining(";"));
        line(out, "BC,0,0," + all);
        ask(out, serial, "R12", Kind.STORED);
    }

    private void ask(ByteBuffer out, int serial, String content, Kind meaning) {
        line(out, content);
        asked(serial, meaning);
    }

    private void line(ByteBuffer out, String content) {
        write(out, head + content + "#");
    }

    private static String clock(String pattern, Report report) {
        return DateTimeFormatter.ofPattern(pattern)
                .withZone(ZoneOffset.UTC)
                .format(Instant.ofEpochSecond(report.deviceTime()));
    }

    /** @param date pattern of what follows the course: a date, in a BC the day of the month and the time */
    private static String position(Report report, String date) {
        Point place = report.place();
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%.2f,%03d,%s,%s",
                place == null ? "V" : "A",
                place == null ? "0000.0000" : minutes(place.latitude(), 2),
                place != null && place.latitude() < 0 ? "S" : "N",
                place == null ? "00000.0000" : minutes(place.longitude(), 3),
                place != null && place.longitude() < 0 ? "W" : "E",
                report.speedTenths() / 10.0 / KNOT,
                report.course(),
                clock(date, report),
                report.distress() ? DISTRESS : ALL_WELL);
    }

    /** Degrees, and minutes with four decimals. */
    private static String minutes(double degrees, int digits) {
        long parts = Math.round(Math.abs(degrees) * 60 * 10_000);
        long whole = parts / 600_000;
        return String.format(Locale.ROOT, "%0" + digits + "d%07.4f", whole, (parts - whole * 600_000) / 10_000.0);
    }

    @Override
    public Answer next(ByteBuffer in) {
        int begin = in.position();
        for (int i = begin; i < in.limit(); i++) {
            if (in.get(i) == '#') {
                byte[] line = new byte[i - begin];
                in.get(line).get();
                String[] fields = new String(line, ISO_8859_1).split(",", -1);
                return switch (fields.length < 3 ? "" : fields[2]) {
                    case "HTBT", "V4", "R12" -> answered();
                    default -> new Answer(Kind.OTHER, -1, null);
                };
            }
        }
        return null;
    }
}
