package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON in publications of MQTT 3.1.1 with QoS 1. What acknowledges them is the broker's PUBACK: the broker has them, the
 * server perhaps not yet. Commands come to a topic of the terminal's own, to which it subscribes when it joins.
 */
final class MqttJsonProtocol implements TerminalProtocol {
    private static final int CONNECT = 0x10;
    private static final int CONNECTED = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int QOS_1 = 2;
    private static final int QOS = 6;
    private static final int UNNUMBERED = 0; // a publication with QoS 0 has no number
    private static final int SUBSCRIBE = 0x82;
    private static final int SUBSCRIBED = 0x90;
    private static final int PUBLISHED = 0x40;
    private static final int PING = 0xC0;

    private static final int VERSION = 4;
    private static final int CLEAN_SESSION = 2;
    private static final int KEEP_ALIVE_SECONDS = 180;
    /** A report, or a command's receipt, its acknowledgement and the report that it asked for. */
    private static final int REPORT_BYTES = 640;

    private static final int BATCH = 25;

    private static final Pattern COMMAND = Pattern.compile("\"(id|command)\":\"([^\"]*)\"");

    /** What a terminal here is told to do; an order's number is the place in this list. */
    private static final List<String> COMMANDS = List.of(
            "",
            "show_text",
            "locate_now",
            "track_temporarily",
            "set_parameters",
            "query_parameters",
            "set_area",
            "delete_area");

    private final TerminalPlan plan;
    private final String topic;
    private final String commands;
    private boolean connected;
    private String commandId;

    MqttJsonProtocol(TerminalPlan plan) {
        this.plan = plan;
        topic = "anjiao/devices/" + plan.number() + "/up";
        commands = "anjiao/devices/" + plan.number() + "/down";
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
        return Duration.ofSeconds(60);
    }

    @Override
    public boolean join(ByteBuffer out, int serial) {
        if (connected) {
            connected = false; // the next time it is another connection's
            begin(out, SUBSCRIBE, 2 + 2 + commands.length() + 1);
            out.putShort((short) serial);
            text(out, commands);
            out.put((byte) 1);
            return true;
        }
        begin(out, CONNECT, 2 + 4 + 1 + 1 + 2 + 2 + plan.number().length());
        text(out, "MQTT");
        out.put((byte) VERSION).put((byte) CLEAN_SESSION).putShort((short) KEEP_ALIVE_SECONDS);
        text(out, plan.number());
        return true;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        begin(out, PING, 0);
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        publish(out, serial, json(report, ""));
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        String all =
                reports.stream().map(report -> json(report, ",\"stored\":true")).collect(Collectors.joining(","));
        publish(out, serial, all);
    }

    private void publish(ByteBuffer out, int serial, String reports) {
        publish(out, serial, topic, "\"reports\":[" + reports + "]");
    }

    private void publish(ByteBuffer out, int serial, String target, String members) {
        String key = plan.secret().isEmpty() ? "" : ",\"key\":\"" + plan.secret() + "\"";
        String payload = "{" + members + key + "}";
        boolean numbered = serial != UNNUMBERED;
        begin(out, numbered ? PUBLISH | QOS_1 : PUBLISH, 2 + target.length() + (numbered ? 2 : 0) + payload.length());
        text(out, target);
        if (numbered) {
            out.putShort((short) serial);
        }
        AnswersInOrder.write(out, payload);
    }

    @Override
    public void carryOut(ByteBuffer out, int serial, Answer order, Report here, Duration interval) {
        begin(out, PUBLISHED, 2);
        out.putShort((short) order.serial());
        String command = COMMANDS.get(order.order());
        String told = command.equals("query_parameters") ? ",\"reporting\":" + interval.toSeconds() : "";
        if (command.equals("locate_now")) {
            publish(out, UNNUMBERED, topic, "\"reports\":[" + json(here, "") + "]");
        }
        publish(out, serial, topic + "/receipt", "\"id\":\"" + commandId + "\",\"outcome\":\"done\"" + told);
    }

    private static String json(Report report, String stored) {
        Point place = report.place();
        String where = place == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ",\"lat\":%.6f,\"lon\":%.6f,\"speed\":%.1f,\"course\":%d,\"acc\":10",
                        place.latitude(),
                        place.longitude(),
                        report.speedTenths() / 10.0,
                        report.course());
        String event = report.distress() ? ",\"events\":[\"sos\"]" : "";
        return "{\"time\":" + report.deviceTime() + "000" + where + ",\"battery\":80" + event + stored + "}";
    }

    /** The fixed header: kind, and the length in groups of seven bits, the lowest first (section 2.2). */
    private static void begin(ByteBuffer out, int kind, int length) {
        out.put((byte) kind);
        int rest = length;
        while (rest > 0x7F) {
            out.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static void text(ByteBuffer out, String text) {
        out.putShort((short) text.length());
        AnswersInOrder.write(out, text);
    }

    @Override
    public Answer next(ByteBuffer in) {
        int begin = in.position();
        int length = 0;
        int at = begin + 1;
        boolean more = true;
        for (int shift = 0; more; shift += 7, at++) {
            if (at >= in.limit()) {
                return null;
            }
            length |= (in.get(at) & 0x7F) << shift;
            more = (in.get(at) & 0x80) != 0;
        }
        if (in.limit() - at < length) {
            return null;
        }
        in.position(at + length);
        return read(in.get(begin) & 0xFF, in.slice(at, length));
    }

    private Answer read(int kind, ByteBuffer packet) {
        return switch (kind & 0xF0) {
            case CONNECTED -> {
                connected = packet.get(1) == 0;
                yield connected
                        ? new Answer(Kind.GO_ON, -1, null)
                        : new Answer(Kind.TURNED_AWAY, -1, "refused by the broker: " + packet.get(1));
            }
            case SUBSCRIBED -> new Answer(Kind.WELCOME, -1, null);
            case PUBLISHED -> new Answer(Kind.STORED, packet.getShort(0) & 0xFFFF, null);
            case PUBLISH -> command(kind, packet);
            default -> new Answer(Kind.OTHER, -1, null);
        };
    }

    private Answer command(int kind, ByteBuffer packet) {
        packet.position(2 + (packet.getShort(0) & 0xFFFF));
        if ((kind & QOS) == 0) {
            return new Answer(Kind.OTHER, -1, null); // commands come with quality 1
        }
        int serial = packet.getShort() & 0xFFFF;
        Map<String, String> members = COMMAND.matcher(UTF_8.decode(packet))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, again) -> first));
        commandId = members.get("id");
        int order = COMMANDS.indexOf(members.getOrDefault("command", ""));
        return new Answer(Kind.ORDER, serial, null, Math.max(0, order));
    }
}
