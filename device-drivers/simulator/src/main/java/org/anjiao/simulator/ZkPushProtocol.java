package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fingerprint terminal that pushes attendance: asks for its settings, then sends a line for each person who comes, and
 * what it kept in one table. Each report is a person; the place does not matter.
 */
final class ZkPushProtocol extends HttpProtocol {
    private static final int REPORT_BYTES = 400;
    private static final int BATCH = 25;

    /** Different persons come, with codes from here on. */
    private static final int FIRST_PERSON = 1001;

    private static final int PERSONS = 50;

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    /** A command: its identifier and what it says (section 10 of the push protocol). */
    private static final Pattern COMMAND = Pattern.compile("C:(\\w{1,16}):(.*)");

    private final String root;
    private final String serialNumber;
    private List<String> ordered = List.of();

    ZkPushProtocol(TerminalPlan plan, String host) {
        super(host);
        root = (plan.secret().isEmpty() ? "" : "/" + plan.secret()) + "/iclock/";
        serialNumber = "?SN=" + plan.number();
    }

    @Override
    public int reportBytes() {
        return REPORT_BYTES;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** How often the terminal asks for commands, after the server's settings ({@code Delay}). */
    @Override
    public Duration heartbeatInterval() {
        return Duration.ofSeconds(10);
    }

    @Override
    boolean greet(ByteBuffer out, int serial) {
        get(out, root + "cdata" + serialNumber + "&options=all&pushver=2.4.1&language=83");
        asked(serial, Kind.WELCOME);
        return true;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        get(out, root + "getrequest" + serialNumber);
        asked(serial, Kind.OTHER);
    }

    /** Commands come together in the answer to a question for them; their number stands for the order. */
    @Override
    Answer granted(Answer asked, String body) {
        List<String> ids =
                COMMAND.matcher(body).results().map(line -> line.group(1)).toList();
        if (ids.isEmpty()) {
            return asked;
        }
        ordered = ids;
        return new Answer(Kind.ORDER, asked.serial(), null, ids.size());
    }

    /** Whatever it is, it is done; the terminal says so line by line (section 11). */
    @Override
    public void carryOut(ByteBuffer out, int serial, Answer order, Report here, Duration interval) {
        String receipts =
                ordered.stream().map(id -> "ID=" + id + "&Return=0&CMD=DATA\n").collect(Collectors.joining());
        post(out, root + "devicecmd" + serialNumber, "text/plain", "", receipts);
        asked(serial, Kind.OTHER);
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        stored(out, serial, List.of(report));
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        String lines = reports.stream().map(ZkPushProtocol::line).collect(Collectors.joining());
        post(out, root + "cdata" + serialNumber + "&table=ATTLOG&Stamp=9999", "text/plain", "", lines);
        asked(serial, Kind.STORED);
    }

    /** Person, time, kind of attendance, by fingerprint, work code and two reserved fields. */
    private static String line(Report report) {
        long person = FIRST_PERSON + report.deviceTime() % PERSONS;
        return person + "\t" + BEIJING.format(Instant.ofEpochSecond(report.deviceTime())) + "\t0\t1\t0\t0\t0\n";
    }
}
