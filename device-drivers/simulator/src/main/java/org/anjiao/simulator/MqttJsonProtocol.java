package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * JSON in publications of MQTT 3.1.1 with QoS 1. What acknowledges them is the broker's PUBACK: the broker has them, the
 * server perhaps not yet.
 */
final class MqttJsonProtocol implements TerminalProtocol {
    private static final int CONNECT = 0x10;
    private static final int CONNECTED = 0x20;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PUBLISHED = 0x40;
    private static final int PING = 0xC0;

    private static final int VERSION = 4;
    private static final int CLEAN_SESSION = 2;
    private static final int KEEP_ALIVE_SECONDS = 180;
    private static final int REPORT_BYTES = 260;
    private static final int BATCH = 25;

    private final TerminalPlan plan;
    private final String topic;

    MqttJsonProtocol(TerminalPlan plan) {
        this.plan = plan;
        topic = "anjiao/devices/" + plan.number() + "/up";
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
        String key = plan.secret().isEmpty() ? "" : ",\"key\":\"" + plan.secret() + "\"";
        String payload = "{\"reports\":[" + reports + "]" + key + "}";
        begin(out, PUBLISH_QOS_1, 2 + topic.length() + 2 + payload.length());
        text(out, topic);
        out.putShort((short) serial);
        AnswersInOrder.write(out, payload);
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

    /** Whatever a broker sends to a terminal that subscribes to nothing is short: its length is one byte. */
    @Override
    public Answer next(ByteBuffer in) {
        int begin = in.position();
        if (in.remaining() < 2 || in.remaining() < 2 + in.get(begin + 1)) {
            return null;
        }
        in.position(begin + 2 + in.get(begin + 1));
        return switch (in.get(begin) & 0xF0) {
            case CONNECTED ->
                in.get(begin + 3) == 0
                        ? new Answer(Kind.WELCOME, -1, null)
                        : new Answer(Kind.TURNED_AWAY, -1, "refused by the broker: " + in.get(begin + 3));
            case PUBLISHED -> new Answer(Kind.STORED, in.getShort(begin + 2) & 0xFFFF, null);
            default -> new Answer(Kind.OTHER, -1, null);
        };
    }
}
