package org.anjiao.driver.h02.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * The conversation with one H02 terminal. A report that carries no position is reported as {@code NoFix}; what is no report
 * is kept.
 */
final class H02Session implements DeviceSession {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private static final String DEFAULT_VENDOR = "HQ";
    private static final String LOCATE = "D1";

    /** Terminals answer within seconds; a terminal that never answers must not fill the memory. */
    private static final int MAX_OPEN_COMMANDS = 64;

    /** Reports that may come without a position: cells only, a state, or a V1 whose fields are empty. */
    private static final Set<String> REPORTS = Set.of(
            "V1", "V2", "V3", "V5", "V6", "V8", "V19", "V20", "VP1", "VI1", "NBR", "BASE", "BS", "SMS", "ALRM", "SOS");

    /** Terminals repeat these until they are answered. */
    private static final Set<String> ACKNOWLEDGED = Set.of("V1", "NBR");

    private static final Set<String> HEARTBEATS = Set.of("HTBT", "V0");

    private final SessionContext context;
    private final Deque<String> locating;
    private String vendor;
    private String terminal;

    H02Session(SessionContext context, Memo memo) {
        this.context = context;
        this.vendor = memo.vendor();
        this.terminal = memo.terminal();
        this.locating = new ArrayDeque<>(memo.locating());
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        if (frame.length() > 0 && frame.at(0) == '*') {
            Line line = new Line(frame);
            bind(line.terminal());
            vendor = line.vendor();
            lineArrived(line);
        } else {
            recordArrived(new BinaryRecord(frame));
        }
    }

    private void bind(String stated) throws UndecodableFrame {
        try {
            context.identify(new HardwareId(stated));
        } catch (UnknownDevice e) {
            throw new UndecodableFrame(e.getMessage());
        } catch (ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
        terminal = stated;
        if (!context.authenticated()) {
            throw new UndecodableFrame(
                    "the protocol has no authentication: the port needs authenticationRequired = false");
        }
    }

    /** A record of the X mode has no number: it belongs to the terminal that has spoken before. */
    private void recordArrived(BinaryRecord binary) throws UndecodableFrame {
        String stated = binary.terminal() == null ? terminal : binary.terminal();
        if (stated.isEmpty()) {
            throw new UndecodableFrame("record of a terminal that has not said who it is");
        }
        bind(stated);
        located(CommandReceipt.Outcome.DONE, null); // a record is a V1 in another form
        report(binary.report());
    }

    private void lineArrived(Line line) throws UndecodableFrame {
        String kind = line.kind();
        Instant now = context.clock().instant();
        Report position = kind.equals("BC") ? null : line.position(now);
        if (kind.equals("BC")) {
            batch(line, now);
        } else if (position != null) {
            positionArrived(line, position, now);
        } else if (HEARTBEATS.contains(kind)) {
            report(Report.withoutPlace(null, Values.percent(line.field(3)), StatusWord.ALL_WELL));
            answer(kind);
        } else if (kind.equals("LINK")) {
            report(line.withoutPosition(Values.percent(line.field(6))));
        } else if (REPORTS.contains(kind)) {
            reportArrived(kind, line.withoutPosition(-1), now);
        } else if (kind.equals("R12")) {
            answer("R12," + TIME.format(now));
        } else if (kind.equals("V4")) {
            context.keep();
            commandConfirmed(line);
        } else {
            context.keep(); // what the terminal tells of itself, and what each maker adds
        }
    }

    private void positionArrived(Line line, Report position, Instant now) throws UndecodableFrame {
        String kind = line.kind();
        if (kind.equals("V4")) {
            commandConfirmed(line);
        } else if (kind.equals("V1")) {
            located(CommandReceipt.Outcome.DONE, null);
        }
        reportArrived(kind, position, now);
    }

    private void reportArrived(String kind, Report report, Instant now) throws UndecodableFrame {
        report.to(context::report, now);
        if (kind.equals("SOS")) {
            context.report(new DistressCall(report.time() == null ? now : report.time(), Origin.LIVE));
        }
        acknowledge(kind, now);
        throwFault(report.fault());
    }

    /** Good positions of a batch count though others of it are broken. */
    private void batch(Line line, Instant now) throws UndecodableFrame {
        List<Report> reports = line.batch(now);
        String fault = reports.isEmpty() ? "batch without a position" : null;
        for (Report report : reports) {
            if (report.time() == null) {
                fault = "position of a batch without a time";
            } else {
                report.to(context::report, now);
                fault = report.fault() == null ? fault : report.fault();
            }
        }
        throwFault(fault);
    }

    private void report(Report report) throws UndecodableFrame {
        report.to(context::report, context.clock().instant());
        throwFault(report.fault());
    }

    private static void throwFault(String fault) throws UndecodableFrame {
        if (fault != null) {
            throw new UndecodableFrame(fault);
        }
    }

    private void acknowledge(String kind, Instant now) {
        if (ACKNOWLEDGED.contains(kind)) {
            answer("V4," + kind + "," + DATE_AND_TIME.format(now));
        }
    }

    private void answer(String content) {
        context.reply(line(content));
    }

    private Frame line(String content) {
        String mark = vendor.isEmpty() ? DEFAULT_VENDOR : vendor;
        String line = "*" + mark + "," + terminal + "," + content + "#";
        return Frame.owning(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** V4, the command, with some a result, and the command's time (section 3, confirm message). */
    private void commandConfirmed(Line line) {
        if (line.field(3).equals(LOCATE)) {
            boolean failed = line.field(4).equals("ERROR");
            located(failed ? CommandReceipt.Outcome.FAILED : CommandReceipt.Outcome.DONE, failed ? "ERROR" : null);
        }
    }

    private void located(CommandReceipt.Outcome outcome, String detail) {
        String commandId = locating.poll();
        if (commandId != null) {
            context.acknowledge(new CommandReceipt(commandId, outcome, detail));
        }
    }

    /** D1 with a count of 1: one V1 at once; the interval does not count then. */
    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        if (terminal.isEmpty()) {
            throw new CommandRefused("the terminal has not spoken yet");
        }
        if (!(command instanceof DeviceCommand.LocateNow)) {
            throw new CommandRefused("not supported: " + command.kind());
        }
        if (locating.size() == MAX_OPEN_COMMANDS) {
            locating.removeFirst();
        }
        locating.addLast(command.commandId());
        return line(LOCATE + "," + TIME.format(context.clock().instant()) + ",30,1");
    }

    @Override
    public SessionMemo suspend() {
        return new Memo(vendor, terminal, List.copyOf(locating)).write();
    }

    @Override
    public void closed(CloseReason reason) {
        locating.clear();
    }
}
