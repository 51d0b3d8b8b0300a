package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttVersion;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anjiao.driver.mqttjson.internal.MqttJsonDriver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Protocol;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The simulator's terminals, a real broker, the gateway and their driver. To a terminal acknowledged means that the broker
 * has it: all of that becomes durable, perhaps later.
 */
@Timeout(120)
class TerminalsOverMqttTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Point PLACE = new Point(34.2594, 108.947);
    private static final List<TerminalPlan> PLANS = List.of(
            new TerminalPlan("1001", Route.standing(PLACE), "secret-1001"),
            new TerminalPlan("1002", Route.standing(PLACE), "secret-1002"));

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final CommittingStore store = new CommittingStore(gate);

    private TestBroker broker;
    private MqttServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        broker = new TestBroker();
        port = broker.port();
        server = new MqttServer(
                new PortSettings("mqtt", "mqtt-json", "127.0.0.1", port, 1, 64, 65_536, Duration.ofHours(1), true),
                new BrokerSettings(MqttVersion.MQTT_3_1_1, "anjiao-1", null, null, "anjiao/devices/+/up", 60, null),
                new FakeRegistry(),
                gate,
                outbox,
                Clock.systemUTC(),
                loops,
                50);
        server.driverAdded(new MqttJsonDriver());
        server.start();
        await(server::listening);
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop();
        await(() -> !server.listening());
        loops.stop();
        broker.close();
    }

    private void assertThatAllIsDurable(int reports) {
        assertThat(store.acknowledged()).hasSize(reports);
        await(() -> store.durable().size() >= reports);
        assertThat(store.durable()).isEqualTo(store.acknowledged());
    }

    @Test
    void everyPointThatTheBrokerHasBecomesDurable() throws InterruptedException {
        FleetSettings load =
                FleetSettings.load("127.0.0.1", port, 8, 200, START).speaking(Protocol.MQTT_JSON);
        try (Fleet fleet = new Fleet(load.withFaults(0.05, 0), PLANS, Clock.systemUTC(), store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThatAllIsDurable(400);
        assertThat(store.farthestFrom(PLACE)).isLessThan(1);
    }

    @Test
    void whileTheStoreIsAwayTheBrokerKeepsEverything() throws InterruptedException {
        gate.close();
        FleetSettings load = FleetSettings.load("127.0.0.1", port, 8, 20, START).speaking(Protocol.MQTT_JSON);
        try (Fleet fleet = new Fleet(load, PLANS, Clock.systemUTC(), store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.durable()).isEmpty();
        gate.open();
        assertThatAllIsDurable(40);
    }

    @Test
    void whatHappensWithoutAConnectionComesStored() throws InterruptedException {
        FleetSettings live = FleetSettings.live("127.0.0.1", port, Duration.ofMillis(20))
                .speaking(Protocol.MQTT_JSON)
                .ending(30)
                .withFaults(0.1, 0.1);
        try (Fleet fleet = new Fleet(live, PLANS, new FastClock(START), store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            assertThat(fleet.statistics().connects()).isGreaterThan(2);
        }
        assertThatAllIsDurable(60);
        assertThat(store.stored()).isPositive();
        assertThat(store.mostTogether()).isGreaterThan(1);
    }

    @Test
    void whoPressesTheButtonIsHeard() throws InterruptedException {
        FleetSettings live =
                FleetSettings.live("127.0.0.1", port, Duration.ofMillis(20)).speaking(Protocol.MQTT_JSON);
        try (Fleet fleet = new Fleet(live, PLANS, Clock.systemUTC(), store)) {
            fleet.distress("1002");
            fleet.start();
            assertThat(store.awaitDistress()).isTrue();
        }
    }
}
