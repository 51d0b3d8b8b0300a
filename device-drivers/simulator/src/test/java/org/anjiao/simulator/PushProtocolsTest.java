package org.anjiao.simulator;

import static org.anjiao.simulator.Written.DISTRESS;
import static org.anjiao.simulator.Written.NOWHERE;
import static org.anjiao.simulator.Written.REPORT;
import static org.anjiao.simulator.Written.TIME;
import static org.anjiao.simulator.Written.bytes;
import static org.anjiao.simulator.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.anjiao.simulator.TerminalProtocol.Answer;
import org.anjiao.simulator.TerminalProtocol.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests and publications written down by hand. */
class PushProtocolsTest {
    private static final TerminalPlan PLAN = new TerminalPlan("4711", moment -> null, "7KQ2");
    private static final TerminalPlan OPEN = new TerminalPlan("4711", moment -> null);
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(TIME), ZoneOffset.UTC);

    private final OsmandProtocol osmand = new OsmandProtocol(PLAN, "gateway");

    /** The largest message must fit into the room that is kept for it. */
    @ParameterizedTest
    @EnumSource(Protocol.class)
    void noMessageIsLongerThanItsProtocolSays(Protocol protocol) {
        TerminalPlan plan = new TerminalPlan(
                protocol.name().startsWith("JT") ? "139000000012" : "864717003283581", moment -> null, "S".repeat(40));
        TerminalProtocol terminal = protocol.terminal(plan, "gateway.example", CLOCK);
        TerminalProtocol.Report longest =
                new TerminalProtocol.Report(TIME, new Point(-34.2594001, -108.9470001), 65_535, 359, true);
        assertThat(text(out -> terminal.report(out, 65_535, longest)).length())
                .isLessThanOrEqualTo(terminal.reportBytes());
        List<TerminalProtocol.Report> many = Collections.nCopies(terminal.batch(), longest);
        assertThat(text(out -> terminal.stored(out, 65_535, many)).length()).isLessThanOrEqualTo(terminal.batchBytes());
    }

    @Test
    void aTelephoneStatesItsReportInTheAddress() {
        assertThat(text(out -> osmand.report(out, 1, REPORT)))
                .isEqualTo("GET /7KQ2/?id=4711&timestamp=1553994000&lat=34.259400&lon=108.947000&speed=2.43&bearing=90"
                        + "&accuracy=10&batt=80 HTTP/1.1\r\nhost: gateway\r\n\r\n");
        assertThat(text(out -> osmand.report(out, 1, DISTRESS))).contains("&alarm=sos ");
        assertThat(text(out -> new OsmandProtocol(OPEN, "gateway").stored(out, 1, List.of(NOWHERE))))
                .startsWith("GET /?id=4711&timestamp=1553994003&valid=0&batt=80 ");
    }

    /** The signature was made by {@code openssl dgst -sha256 -hmac 7KQ2}. */
    @Test
    void aPlatformSignsWhatItPushes() {
        String body = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"deviceId\":\"4711\","
                + "\"time\":\"2019-03-31T01:00:03Z\",\"source\":\"GPS\",\"speedKph\":0.0,\"course\":0,\"accuracy\":10,"
                + "\"battery\":80}}";
        assertThat(text(out -> new GeoJsonPushProtocol(PLAN, "gateway", CLOCK).report(out, 1, NOWHERE)))
                .isEqualTo("POST /push HTTP/1.1\r\nhost: gateway\r\nx-anjiao-timestamp: 1553994000\r\n"
                        + "x-anjiao-signature: dc3d680a134d1ed7441940c2299e95806bbcdcd7ca702dd4452a714b9c0fe8ba"
                        + "\r\ncontent-type: application/geo+json\r\ncontent-length: " + body.length() + "\r\n\r\n"
                        + body);
        assertThat(text(out -> new GeoJsonPushProtocol(OPEN, "gateway", CLOCK).report(out, 1, NOWHERE)))
                .doesNotContain("signature");
    }

    /** Xi'an's Bell Tower as Chinese maps show it. */
    @Test
    void aPlatformStatesPlacesInGcj02() {
        Point shifted = Gcj02.of(REPORT.place());
        assertThat(shifted.metresTo(new Point(34.25782, 108.95167))).isLessThan(1);
        assertThat(text(out ->
                        new GeoJsonPushProtocol(OPEN, "gateway", CLOCK).stored(out, 1, List.of(REPORT, DISTRESS))))
                .contains("{\"type\":\"FeatureCollection\",\"features\":[{")
                .contains("\"coordinates\":[108.9516", "\"events\":[\"sos\"],\"stored\":true}}]}");
    }

    @Test
    void aFingerprintTerminalSendsLines() {
        ZkPushProtocol zk = new ZkPushProtocol(PLAN, "gateway");
        assertThat(text(out -> assertThat(zk.join(out, 1)).isTrue()))
                .startsWith("GET /7KQ2/iclock/cdata?SN=4711&options=all");
        assertThat(text(out -> zk.heartbeat(out, 2))).startsWith("GET /7KQ2/iclock/getrequest?SN=4711 ");
        assertThat(text(out -> zk.stored(out, 3, List.of(REPORT, NOWHERE))))
                .startsWith("POST /7KQ2/iclock/cdata?SN=4711&table=ATTLOG&Stamp=9999 ")
                .endsWith(
                        "\r\n\r\n1001\t2019-03-31 09:00:00\t0\t1\t0\t0\t0\n1004\t2019-03-31 09:00:03\t0\t1\t0\t0\t0\n");
        ByteBuffer in =
                bytes("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        assertThat(zk.next(in)).isEqualTo(new Answer(Kind.WELCOME, 1, null));
        assertThat(zk.next(in)).isEqualTo(new Answer(Kind.OTHER, 2, null));
        assertThat(zk.next(in)).isNull();
    }

    @Test
    void theStatusSaysWhatBecameOfARequest() {
        assertThat(osmand.join(ByteBuffer.allocate(0), 1))
                .as("nothing to wait for")
                .isFalse();
        for (int serial = 2; serial <= 5; serial++) {
            int number = serial;
            text(out -> osmand.report(out, number, REPORT));
        }
        assertThat(osmand.next(bytes("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhalf")))
                .isNull();
        assertThat(osmand.next(bytes("HTTP/1.1 204 No Content\r\n\r\n"))).isEqualTo(new Answer(Kind.STORED, 2, null));
        assertThat(osmand.next(bytes("HTTP/1.1 503 Service Unavailable\r\nretry-after: 10\r\n\r\n")))
                .isEqualTo(new Answer(Kind.LATER, 3, "HTTP/1.1 503 Service Unavailable"));
        assertThat(osmand.next(bytes("HTTP/1.1 401 Unauthorized\r\n\r\n")))
                .isEqualTo(new Answer(Kind.TURNED_AWAY, 4, "HTTP/1.1 401 Unauthorized"));
        assertThat(osmand.next(bytes("anything else\r\n\r\n")).kind()).isEqualTo(Kind.TURNED_AWAY);
    }

    /** CONNECT and PUBLISH after sections 3.1 and 3.3 of MQTT 3.1.1. */
    @Test
    void mqttPublishesWithQualityOne() {
        MqttJsonProtocol mqtt = new MqttJsonProtocol(PLAN);
        assertThat(text(out -> mqtt.join(out, 1))).isEqualTo("\u0010\u0010\0\4MQTT\4\2\0\u00B4\0\u00044711");
        assertThat(text(out -> mqtt.heartbeat(out, 1))).isEqualTo("\u00C0\0");
        String payload = "{\"reports\":[{\"time\":1553994003000,\"battery\":80}],\"key\":\"7KQ2\"}";
        assertThat(text(out -> mqtt.report(out, 0x0102, NOWHERE)))
                .isEqualTo(
                        "2" + (char) (2 + 22 + 2 + payload.length()) + "\0\u0016anjiao/devices/4711/up\1\2" + payload);
        String batch = text(out -> mqtt.stored(out, 1, List.of(REPORT, DISTRESS)));
        assertThat((batch.charAt(1) & 0x7F) + (batch.charAt(2) << 7))
                .as("length in two bytes")
                .isEqualTo(batch.length() - 3);
        assertThat(batch.charAt(1)).isGreaterThan((char) 0x7F);
        assertThat(batch)
                .contains("\"lat\":34.259400,\"lon\":108.947000,\"speed\":4.5,\"course\":90,\"acc\":10")
                .contains("\"events\":[\"sos\"],\"stored\":true}],");
        ByteBuffer in = bytes("\u0020\2\0\0\u0090\3\0\1\1\u0040\2\1\2\u00D0\0\u0020\2\0\5\u0040\2\1");
        assertThat(mqtt.next(in).kind()).isEqualTo(Kind.GO_ON);
        assertThat(text(out -> mqtt.join(out, 1)))
                .as("it subscribes to its commands")
                .isEqualTo("\u0082\u001D\0\1\0\u0018anjiao/devices/4711/down\1");
        assertThat(mqtt.next(in).kind()).isEqualTo(Kind.WELCOME);
        assertThat(mqtt.next(in)).isEqualTo(new Answer(Kind.STORED, 0x0102, null));
        assertThat(mqtt.next(in).kind()).isEqualTo(Kind.OTHER);
        assertThat(mqtt.next(in).kind()).isEqualTo(Kind.TURNED_AWAY);
        assertThat(mqtt.next(in)).isNull();
    }

    @Test
    void overMqttAnOrderIsAcknowledgedCarriedOutAndAnswered() {
        MqttJsonProtocol mqtt = new MqttJsonProtocol(PLAN);
        String command = "\0\u0018anjiao/devices/4711/down\0\7{\"id\":\"c-1\",\"command\":\"query_parameters\"}"
                + " ".repeat(100);
        ByteBuffer in = bytes("2" + (char) (command.length() % 128 + 128) + (char) (command.length() / 128) + command);
        Answer order = mqtt.next(in);
        assertThat(order).isEqualTo(new Answer(Kind.ORDER, 7, null, 5));
        assertThat(text(out -> mqtt.carryOut(out, 9, order, REPORT, Duration.ofSeconds(10))))
                .startsWith("\u0040\2\0\7")
                .contains("anjiao/devices/4711/up/receipt\0\u0009")
                .endsWith("{\"id\":\"c-1\",\"outcome\":\"done\",\"reporting\":10,\"key\":\"7KQ2\"}");
        String locate = "\0\4down\0\7{\"id\":\"c-2\",\"command\":\"locate_now\"}";
        Answer second = mqtt.next(bytes("2" + (char) locate.length() + locate));
        assertThat(text(out -> mqtt.carryOut(out, 9, second, REPORT, Duration.ofSeconds(10))))
                .contains("anjiao/devices/4711/up{\"reports\":[{\"time\":1553994000000,\"lat\":34.259400");
    }

    @Test
    void aFingerprintTerminalAnswersAllCommandsOfAResponse() {
        ZkPushProtocol zk = new ZkPushProtocol(OPEN, "gateway");
        text(out -> zk.heartbeat(out, 2));
        String body = "C:ab1:DATA UPDATE SMS MSG=x\tTAG=253\nC:ab2:INFO\n";
        Answer order =
                zk.next(bytes("HTTP/1.1 200 OK\r\ncontent-length: " + body.length() + "\r\n\r\n" + body + "HTTP"));
        assertThat(order).isEqualTo(new Answer(Kind.ORDER, 2, null, 2));
        assertThat(text(out -> zk.carryOut(out, 3, order, REPORT, Duration.ofSeconds(10))))
                .startsWith("POST /iclock/devicecmd?SN=4711 HTTP/1.1")
                .endsWith("ID=ab1&Return=0&CMD=DATA\nID=ab2&Return=0&CMD=DATA\n");
    }
}
