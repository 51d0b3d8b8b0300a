package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Awaiting.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptPublishMessage;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real broker, and an intake that commits when the test says so. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT) // they wait for the broker, which sends again after five seconds
class MqttServerTest {
    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeOutbox outbox = new FakeOutbox();
    private final PublicationDriver driver = new PublicationDriver("v1");
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private TestBroker broker;
    private MqttServer server;

    @BeforeEach
    void startBroker() throws IOException {
        broker = new TestBroker(new AbstractInterceptHandler() {
            @Override
            public String getID() {
                return "test";
            }

            @Override
            public void onSessionLoopError(Throwable error) {
                throw new IllegalStateException(error);
            }

            @Override
            public void onPublish(InterceptPublishMessage message) {
                if (message.getTopicName().startsWith("down/")) {
                    answers.add(message.getPayload().toString(UTF_8));
                }
                message.getPayload().release();
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop();
        await(() -> !server.listening());
        loops.stop();
        broker.close();
    }

    private void start(String topicFilter, int maxUncommitted, PublicationDriver first) {
        server = new MqttServer(
                new PortSettings(
                        "mqtt",
                        "publication",
                        "127.0.0.1",
                        broker.port(),
                        1,
                        maxUncommitted,
                        1000,
                        Duration.ofHours(1),
                        false),
                new BrokerSettings(MqttVersion.MQTT_3_1_1, "anjiao-1", null, null, topicFilter, 60, null),
                registry,
                gate,
                outbox,
                Clock.systemUTC(),
                loops,
                50);
        if (first != null) {
            server.driverAdded(first);
        }
        server.start();
        await(server::listening);
    }

    private void start() {
        start("up/#", 4, driver);
    }

    private void publish(String terminal, String payload) {
        broker.server()
                .internalPublish(
                        MqttMessageBuilders.publish()
                                .topicName("up/" + terminal)
                                .qos(MqttQoS.AT_LEAST_ONCE)
                                .payload(Unpooled.copiedBuffer(payload, UTF_8))
                                .build(),
                        "terminal");
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsDurable() throws Exception {
        start();
        publish("d1", "1");
        publish("d2", "2");
        gate.awaitTaken(2);
        FakeGate.Taken first = gate.next();
        FakeGate.Taken second = gate.next();
        assertThat(first.frame().binding().hardwareId().value()).isEqualTo("d1");
        assertThat(second.frame().binding().hardwareId().value()).isEqualTo("d2");
        second.completion().committed(); // out of order: the first still holds it back
        assertThat(answers).isEmpty();
        reconnect();
        gate.awaitTaken(4); // neither had been acknowledged, so that both come again
        gate.next().completion().committed();
        gate.next().completion().committed();
        assertThat(List.of(answers.take(), answers.take())).containsExactlyInAnyOrder("v1 1", "v1 2");
        assertNothingComesAgain();
    }

    /** The broker keeps the session, and with it what was not acknowledged. */
    private void reconnect() {
        server.stop();
        await(() -> !server.listening());
        start();
    }

    private void assertNothingComesAgain() throws InterruptedException {
        int before = gate.taken();
        reconnect();
        publish("d1", "999");
        FakeGate.Taken next = gate.next();
        assertThat(next.frame().raw().toBytes()).endsWith("999".getBytes(UTF_8));
        next.completion().committed();
        assertThat(answers.take()).isEqualTo("v1 999");
        assertThat(gate.taken()).isEqualTo(before + 1);
    }

    @Test
    void whileTheIntakeIsAwayNothingIsAcknowledgedOrLost() throws Exception {
        start();
        gate.close();
        for (int i = 1; i <= 8; i++) {
            publish("d1", Integer.toString(i));
        }
        gate.awaitRefusals(1);
        awaitState(server, PortHealth.State.INTAKE_WAITING);
        gate.open();
        for (int i = 1; i <= 8; i++) {
            gate.next().completion().committed();
            assertThat(answers.take()).isEqualTo("v1 " + i);
        }
        assertNothingComesAgain();
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAfterAReconnect() throws Exception {
        start();
        publish("d1", "1");
        gate.next().completion().failed(new IOException("store"));
        FakeGate.Taken again = gate.next();
        assertThat(again.frame().raw().toBytes()).endsWith("1".getBytes(UTF_8));
        again.completion().committed();
        assertThat(answers.take()).isEqualTo("v1 1");
        assertNothingComesAgain();
    }

    @Test
    void aBrokerThatGoesAwayIsTriedUntilItIsBack() throws Exception {
        start();
        broker.stop();
        awaitState(server, PortHealth.State.NOT_BOUND);
        broker.start();
        awaitState(server, PortHealth.State.RUNNING);
        publish("d1", "7");
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v1 7");
    }

    @Test
    void withoutItsDriverNothingIsReadAndANewVersionTakesOver() throws Exception {
        start("up/#", 4, null);
        publish("d1", "1");
        awaitState(server, PortHealth.State.HANDLER_MISSING);
        assertThat(gate.taken()).isZero();
        server.driverAdded(driver);
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v1 1");
        PublicationDriver newer = new PublicationDriver("v2");
        server.driverAdded(newer);
        publish("d1", "2");
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v2 2");
        server.driverRemoved(newer);
        publish("d1", "3");
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v1 3");
    }

    @Test
    void whatCannotBeDecodedIsKeptAndAcknowledgedSoThatItDoesNotComeForEver() throws Exception {
        start();
        publish("d1", "soon");
        publish("stranger", "1");
        publish("d1", "9".repeat(100_000));
        List<IntakeFrame> taken = gate.awaitTaken(3);
        assertThat(taken).extracting(IntakeFrame::error).allMatch(error -> error != null);
        assertThat(taken.get(2).error()).contains("100000 bytes");
        assertThat(taken.get(2).raw().length()).isLessThan(1100);
        for (int i = 0; i < 3; i++) {
            gate.next().completion().committed();
        }
        assertThat(server.health().undecodable()).isEqualTo(3);
        publish("d1", "5");
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v1 5");
        assertNothingComesAgain();
    }

    private static List<Long> seconds(List<IntakeFrame> frames) {
        return frames.stream()
                .flatMap(frame -> frame.observations().stream())
                .map(observation -> observation.deviceTime().getEpochSecond())
                .toList();
    }

    @Test
    void whoseUnitHasSwitchedTheDriverOffWaitsAtTheBrokerAndTheOthersDoNot() throws Exception {
        registry.switchedOffFor.add("d1");
        start();
        publish("d1", "1");
        publish("d1", "2");
        publish("d2", "3");
        gate.next().completion().committed();
        assertThat(answers.take()).isEqualTo("v1 3");
        registry.awaitTurnedAway(4);
        assertThat(seconds(gate.awaitTaken(1))).containsExactly(3L);
        assertThat(server.health().undecodable()).isZero();
        assertThat(server.health().lastError()).contains("switched off");

        server.stop();
        await(() -> !server.listening());
        start();
        registry.awaitTurnedAway(6);
        assertThat(gate.taken())
                .as("not acknowledged, so it came again, and waits again")
                .isEqualTo(1);
        registry.switchedOffFor.clear();
        publish("d1", "4");
        assertThat(seconds(gate.awaitTaken(4))).containsExactly(3L, 1L, 2L, 4L);
    }

    @Test
    void whatWaitsForSwitchedOffUnitsIsBounded() throws Exception {
        registry.switchedOffFor.add("d1");
        start("up/#", 2, driver);
        for (int i = 1; i <= 5; i++) {
            publish("d1", Integer.toString(i));
        }
        registry.awaitTurnedAway(4); // the first again, well before the five seconds after which this broker repeats it
        registry.switchedOffFor.clear();
        for (int i = 1; i <= 5; i++) {
            gate.next().completion().committed();
        }
        assertThat(seconds(gate.awaitTaken(5))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}
