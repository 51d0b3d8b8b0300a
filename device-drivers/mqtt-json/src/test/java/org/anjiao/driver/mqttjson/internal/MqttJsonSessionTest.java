package org.anjiao.driver.mqttjson.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.TamperAlert;
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
