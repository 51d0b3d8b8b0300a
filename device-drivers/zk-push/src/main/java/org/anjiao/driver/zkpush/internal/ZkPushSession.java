package org.anjiao.driver.zkpush.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** One request of a terminal. */
final class ZkPushSession extends StatelessSession {
    private static final String ROOT = "/iclock/";
    private static final String SUFFIX = ".aspx";
    private static final String OK = "OK";

    /** Of table OPERLOG: an alarm (appendix 3), because the terminal was broken open (appendix 5). */
    private static final String ALARM = "OPLOG 3";

    private static final String BROKEN_OPEN = "55";

    private final SessionContext context;

    ZkPushSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        HttpRequestFrame request = HttpRequestFrame.read(frame);
        String path = request.path();
        int root = path.indexOf(ROOT);
        if (root < 0) {
            answer(404, "");
            return;
        }
        Map<String, List<String>> parameters;
        try {
            parameters = request.parameters();
        } catch (UndecodableFrame e) {
            answer(400, ""); // no terminal writes that
            return;
        }
        if (admitted(parameters, path.substring(0, root))) {
            serve(request, resource(path.substring(root + ROOT.length())), parameters);
        }
    }

    /** Terminals have no secret of their own: it is set with the server's address, or as their communication key. */
    private boolean admitted(Map<String, List<String>> parameters, String before) {
        String serial = first(parameters, "SN");
        if (serial.isEmpty() || serial.length() > 64) {
            answer(400, "");
            return false;
        }
        try {
            context.identify(new HardwareId(serial));
        } catch (UnknownDevice | ForeignIdentity e) {
            answer(403, "");
            return false;
        }
        String key = first(parameters, "pushcommkey");
        String presented = key.isEmpty() ? before.substring(before.lastIndexOf('/') + 1) : key;
        if (!context.authenticated() && !context.authenticate(presented)) {
            answer(401, "");
            return false;
        }
        return true;
    }

    /** Some firmware asks for {@code cdata.aspx}. */
    private static String resource(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private void serve(HttpRequestFrame request, String resource, Map<String, List<String>> parameters)
            throws UndecodableFrame {
        switch (request.method() + " " + resource) {
            case "GET cdata" -> answer(200, options(first(parameters, "SN")));
            case "POST cdata" -> table(request, first(parameters, "table"));
            case "GET getrequest" -> context.poll();
            case "POST devicecmd" -> {
                lines(request).forEach(this::receipt);
                answer(200, OK);
            }
            // A photograph comes as it is, not in parts, and is not kept.
            case "GET ping", "POST fdata" -> answer(200, OK);
            default -> answer(404, "");
        }
    }

    private static List<String> lines(HttpRequestFrame request) {
        return new String(request.body().toBytes(), ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void receipt(String line) {
        DeviceCommandLine.receipt(line, context.openCommands()).ifPresent(context::acknowledge);
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        return Frame.owning(DeviceCommandLine.of(command, context.clock().instant()));
    }

    @Override
    public Frame answer(List<Frame> commands) {
        if (commands.isEmpty()) {
            return HttpReply.text(200, OK).toFrame();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        commands.forEach(command -> body.writeBytes(command.toBytes()));
        List<HttpField> fields = List.of(new HttpField("content-type", "text/plain"));
        return new HttpReply(200, fields, Frame.owning(body.toByteArray())).toFrame();
    }

    /** All is to be sent at once and from its beginning; stamps are ours to keep, and the intake knows what it has. */
    private static String options(String serial) {
        return String.join(
                "\n",
                "GET OPTION FROM: " + serial,
                "ATTLOGStamp=None",
                "OPERLOGStamp=None",
                "ATTPHOTOStamp=None",
                "ErrorDelay=30",
                "Delay=10",
                "TransTimes=00:00;12:00",
                "TransInterval=1",
                "TransFlag=TransData AttLog OpLog",
                "TimeZone=8",
                "Realtime=1",
                "Encrypt=None",
                "");
    }

    private void table(HttpRequestFrame request, String table) throws UndecodableFrame {
        List<String> lines = lines(request);
        List<String> problems = new ArrayList<>();
        if (table.equals("ATTLOG")) {
            for (String line : lines) {
                report(line, problems);
            }
        } else if (table.equals("OPERLOG")) {
            lines.stream().filter(line -> line.startsWith(ALARM + "\t")).forEach(line -> alarm(line, problems));
        }
        // Names, fingerprints, faces and photographs are not asked for, and not kept where they come nevertheless.
        answer(200, "OK: " + lines.size());
        if (!problems.isEmpty()) {
            // It is in the journal by then: the terminal need not send it for ever.
            throw new UndecodableFrame(problems.size() + " of " + lines.size() + " lines: " + problems.get(0));
        }
    }

    private void report(String line, List<String> problems) {
        try {
            context.report(AttendanceLine.read(line, context.clock().instant()));
        } catch (UndecodableFrame e) {
            problems.add(e.getMessage());
        }
    }

    /** {@code OPLOG 3}, administrator, local time, reason of the alarm, and more. */
    private void alarm(String line, List<String> problems) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4 || !fields[3].strip().equals(BROKEN_OPEN)) {
            return;
        }
        try {
            DeviceObservation alert =
                    new TamperAlert(AttendanceLine.time(fields[2]), TamperAlert.Kind.CASE_OPENED, Origin.LIVE);
            context.report(alert);
        } catch (UndecodableFrame e) {
            problems.add(e.getMessage());
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private void answer(int status, String text) {
        context.reply((text.isEmpty() ? HttpReply.of(status) : HttpReply.text(status, text)).toFrame());
    }
}
