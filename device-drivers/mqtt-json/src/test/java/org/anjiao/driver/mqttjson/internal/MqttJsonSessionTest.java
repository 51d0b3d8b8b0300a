package org.anjiao.driver.mqttjson.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.mqtt.Publication;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class MqttJsonSessionTest {
    private static final Clock CLOCK = Clock.fixed(Publications.TIME, ZoneOffset.UTC);
    private static final String TOPIC = "anjiao/devices/W-1/up";
    private static final String ONE = "{\"reports\":[{\"time\":1553994000000,\"lat\":34.2594,\"lon\":108.947}]}";

    private static FrameOutcome send(TestContext context, String topic, String payload) {
        return new TestConnection(new MqttJsonDriver(), context).arrived(Frame.owning(Publications.of(topic, payload)));
    }

    private static FrameOutcome send(String payload) {
        return send(new TestContext(CLOCK, true), TOPIC, payload);
    }

    @Example
    void theTopicNamesTheDevice() {
        TestContext context = new TestContext(CLOCK, true);
        assertThat(send(context, "shaanxi/devices/W-9/up", ONE).observations()).hasSize(1);
        assertThat(context.binding().hardwareId()).isEqualTo(new HardwareId("W-9"));
        for (String topic : new String[] {"up", "devices/up", "devices//up", "devices/W-1/down", "d/W-1/up"}) {
            FrameOutcome outcome = send(new TestContext(CLOCK, true), topic, ONE);
            assertThat(outcome.error()).contains("names no device");
        }
        TestContext without = new TestContext(CLOCK, true).without(new HardwareId("W-1"));
        assertThat(send(without, TOPIC, ONE).error()).contains("no device W-1");
    }

    @Example
    void whereThePortAsksForItThePayloadHasAKey() {
        String keyed = ONE.replaceFirst("\\{", "{\"key\":\"" + TestContext.CREDENTIAL + "\",");
        assertThat(send(new TestContext(CLOCK, false), TOPIC, keyed).observations())
                .hasSize(1);
        for (String payload : new String[] {ONE, keyed.replace(TestContext.CREDENTIAL, "wrong")}) {
            FrameOutcome outcome = send(new TestContext(CLOCK, false), TOPIC, payload);
            assertThat(outcome.observations()).isEmpty();
            assertThat(outcome.error()).contains("key");
        }
    }

    @Example
    void aBadReportCostsOnlyItself() {
        FrameOutcome outcome = send("{\"reports\":[{\"time\":1553994000000},{\"time\":\"soon\"},"
                + "{\"time\":1553994000000,\"events\":[\"fell\",\"jammed\"]}]}");
        assertThat(outcome.observations())
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        TamperAlert.class, alert -> assertThat(alert.kind()).isEqualTo(TamperAlert.Kind.JAMMED));
        assertThat(outcome.error()).contains("report 1: not a number").contains("report 2: unknown event fell");
    }

    @Example
    void whatTheFormatDoesNotAllowIsRefusedWithTheReason() {
        for (Map.Entry<String, String> bad : Map.of(
                        "[]",
                        "0 reports",
                        "{",
                        "not JSON",
                        "{\"reports\":{}}",
                        "not a list",
                        ONE.replace("1553994000000", "1553994000"),
                        "no time",
                        ONE.replace("34.2594", "134.2594"),
                        "not a place",
                        ONE.replace("\"lon\"", "\"src\":\"sky\",\"lon\""),
                        "src is sky",
                        ONE.replace("\"lon\"", "\"battery\":101,\"lon\""),
                        "battery is 101",
                        ONE.replace("\"lon\"", "\"x\""),
                        "not a place")
                .entrySet()) {
            assertThat(send(bad.getKey()).error()).as(bad.getKey()).contains(bad.getValue());
        }
    }

    private static Json sent(DeviceCommand command) throws Exception {
        TestConnection connection = new TestConnection(new MqttJsonDriver(), new TestContext(CLOCK, true));
        connection.arrived(Frame.owning(Publications.of("shaanxi/devices/W-9/up", ONE)));
        Publication publication = Publication.read(connection.encode(command));
        assertThat(publication.topic()).isEqualTo("shaanxi/devices/W-9/down");
        return Json.read(publication.payload().toBytes());
    }

    @Example
    void commandsGoToTheTopicOfTheirDevice() throws Exception {
        Json text = sent(new DeviceCommand.ShowText("c-1", "请\"速\"回"));
        assertThat(text.get("id").text()).isEqualTo("c-1");
        assertThat(text.get("command").text()).isEqualTo("show_text");
        assertThat(text.get("text").text()).isEqualTo("请\"速\"回");
        Json set = sent(new DeviceCommand.SetParameters("c-2", new TerminalParameters(Duration.ofSeconds(30), null)));
        assertThat(set.get("reporting").number()).isEqualTo(30);
        assertThat(set.get("heartbeat").isPresent()).isFalse();
        Json area = sent(new DeviceCommand.SetArea(
                        "c-3",
                        new DeviceArea(
                                7,
                                null,
                                DeviceArea.Shape.CIRCLE,
                                List.of(new DeviceArea.Place(34.2594, 108.947)),
                                200,
                                true,
                                false,
                                Publications.TIME,
                                Publications.TIME.plusSeconds(60))))
                .get("area");
        assertThat(area.get("shape").text()).isEqualTo("circle");
        assertThat(area.get("points").items().get(0).items().get(1).number()).isEqualTo(108.947);
        assertThat(area.get("radius").number()).isEqualTo(200);
        assertThat(area.get("entering").flag()).isTrue();
        assertThat(area.get("leaving").flag()).isFalse();
        assertThat(area.get("until").number() - area.get("from").number()).isEqualTo(60_000);
    }

    @Example
    void aReceiptAnswersTheCommandThatItNames() {
        for (Map.Entry<String, Outcome> outcome : Map.of(
                        "done", Outcome.DONE, "failed", Outcome.FAILED, "unsupported", Outcome.NOT_SUPPORTED)
                .entrySet()) {
            FrameOutcome read = send(
                    new TestContext(CLOCK, true),
                    TOPIC + "/receipt",
                    "{\"id\":\"c-1\",\"outcome\":\"" + outcome.getKey() + "\",\"detail\":\"x\",\"reporting\":30}");
            assertThat(read.receipts())
                    .containsExactly(new CommandReceipt(
                            "c-1", outcome.getValue(), "x", new TerminalParameters(Duration.ofSeconds(30), null)));
        }
    }

    @Example
    void whatIsNoReceiptIsRefusedWithTheReason() {
        for (Map.Entry<String, String> bad : Map.of(
                        "{\"outcome\":\"done\"}",
                        "no id",
                        "{\"id\":\"c-1\"}",
                        "no outcome",
                        "{\"id\":\"c-1\",\"outcome\":\"done\",\"reporting\":0}",
                        "reporting is 0",
                        ONE,
                        "no id")
                .entrySet()) {
            FrameOutcome outcome = send(new TestContext(CLOCK, true), TOPIC + "/receipt", bad.getKey());
            assertThat(outcome.error()).as(bad.getKey()).contains(bad.getValue());
            assertThat(outcome.receipts()).isEmpty();
        }
        FrameOutcome keyless =
                send(new TestContext(CLOCK, false), TOPIC + "/receipt", "{\"id\":\"c-1\",\"outcome\":\"done\"}");
        assertThat(keyless.receipts()).isEmpty();
        assertThat(keyless.error()).contains("key");
    }

    @Property(tries = 3000)
    void aDamagedPublicationIsReadOrRefused(@ForAll Random random) {
        StringBuilder payload = new StringBuilder(Publications.sample("live.json"));
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            payload.setCharAt(random.nextInt(payload.length()), (char) (32 + random.nextInt(96)));
        }
        FrameOutcome outcome = send(payload.toString());
        assertThat(outcome.replies()).isEmpty();
        assertThat(outcome.error() == null || !outcome.error().isBlank()).isTrue();
    }
}
