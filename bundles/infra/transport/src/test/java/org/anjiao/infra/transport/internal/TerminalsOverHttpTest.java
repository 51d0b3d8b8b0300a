package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Awaiting.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.driver.geojsonpush.internal.GeoJsonPushDriver;
import org.anjiao.driver.osmand.internal.OsmandDriver;
import org.anjiao.driver.zkpush.internal.ZkPushDriver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Main;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Protocol;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator's terminals, the gateway and their driver over HTTP, each terminal with its secret. */
@Timeout(120)
class TerminalsOverHttpTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Point PLACE = new Point(34.2594, 108.947);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final CommittingStore store = new CommittingStore(gate);
    private HttpServer server;
    private FleetSettings load;

    /** @param limit after which what is not durable is refused */
    private void open(Protocol spoken, Clock clock, Duration limit) {
        DeviceDriver driver = switch (spoken) {
            case OSMAND -> new OsmandDriver();
            case GEOJSON_PUSH -> new GeoJsonPushDriver();
            default -> new ZkPushDriver();
        };
        String id = driver.identity().id();
        server = new HttpServer(
                new PortSettings(id, id, "127.0.0.1", 0, 1000, 1, 300_000, LONG, true),
                new HttpLimits(65_536, LONG, limit),
                new FakeRegistry(),
                gate,
                outbox,
                clock,
                loops,
                null);
        server.driverAdded(driver);
        server.start();
        awaitState(server, PortHealth.State.RUNNING);
        load = FleetSettings.load("127.0.0.1", Awaiting.port(server), 32, 100, START)
                .speaking(spoken);
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop();
        loops.stop();
    }

    private static List<TerminalPlan> plans(int terminals, String secrets) {
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            String number = Integer.toString(1001 + i);
            plans.add(new TerminalPlan(number, Route.standing(PLACE), secrets + number));
        }
        return plans;
    }

    @ParameterizedTest
    @EnumSource(names = {"OSMAND", "GEOJSON_PUSH", "ZK_PUSH"})
    void everyReportIsDurableBeforeItIsAcknowledged(Protocol spoken) throws InterruptedException {
        open(spoken, Clock.systemUTC(), LONG);
        try (Fleet fleet = new Fleet(load.withFaults(0.05, 0), plans(10, "secret-"), Clock.systemUTC(), store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(1000).isEqualTo(store.durable());
        assertThat(store.farthestFrom(PLACE)).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OSMAND", "GEOJSON_PUSH", "ZK_PUSH"})
    void whatIsRefusedWhileTheStoreIsAwayComesAgain(Protocol spoken) throws InterruptedException {
        open(spoken, Clock.systemUTC(), Duration.ofMillis(100));
        try (Fleet fleet = new Fleet(load, plans(5, "secret-"), Clock.systemUTC(), store)) {
            fleet.start();
            gate.awaitTaken(50);
            gate.close();
            await(() -> fleet.statistics().refused() >= 5);
            assertThat(fleet.statistics().lastFailure()).contains("503");
            assertThat(fleet.statistics().finished()).isZero();
            gate.open();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(500).isEqualTo(store.durable());
    }

    /** Telephones send what they kept one by one, the others together; only the vendors' format says that it was kept. */
    @ParameterizedTest
    @EnumSource(names = {"OSMAND", "GEOJSON_PUSH", "ZK_PUSH"})
    void whatHappensWithoutAConnectionComesAfterwards(Protocol spoken) throws InterruptedException {
        Clock clock = new FastClock(START);
        open(spoken, clock, LONG);
        FleetSettings live = FleetSettings.live("127.0.0.1", load.port(), Duration.ofMillis(20))
                .speaking(spoken)
                .ending(30)
                .withFaults(0.1, 0.1);
        try (Fleet fleet = new Fleet(live, plans(2, "secret-"), clock, store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            assertThat(fleet.statistics().connects()).isGreaterThan(2);
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(60).isEqualTo(store.durable());
        if (spoken == Protocol.OSMAND) {
            assertThat(store.mostTogether()).isEqualTo(1);
        } else {
            assertThat(store.mostTogether()).isGreaterThan(1);
        }
        if (spoken == Protocol.GEOJSON_PUSH) {
            assertThat(store.stored()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OSMAND", "GEOJSON_PUSH", "ZK_PUSH"})
    void whoDoesNotKnowTheSecretIsTurnedAway(Protocol spoken) {
        open(spoken, Clock.systemUTC(), LONG);
        try (Fleet fleet = new Fleet(load, plans(1, "wrong-"), Clock.systemUTC(), store)) {
            fleet.start();
            await(() -> fleet.statistics().lastFailure() != null);
            assertThat(fleet.statistics().lastFailure()).contains("401");
            assertThat(fleet.statistics().acknowledged()).isZero();
        }
        assertThat(gate.taken()).isZero();
    }

    @Test
    void theCommandLineKnowsTheSecretsAndWritesWhatIsAcknowledged(@TempDir Path directory)
            throws IOException, InterruptedException {
        open(Protocol.GEOJSON_PUSH, Clock.systemUTC(), LONG);
        Path secrets = Files.writeString(directory.resolve("secrets"), "1001,secret-1001\n1002,secret-1002\n");
        Path acknowledged = directory.resolve("acknowledged");
        Main.main(new String[] {
            "load",
            "--protocol=GEOJSON_PUSH",
            "--port=" + load.port(),
            "--terminals=2",
            "--first=1001",
            "--points=20",
            "--secrets=" + secrets,
            "--acknowledged=" + acknowledged
        });
        assertThat(store.durable()).hasSize(40);
        assertThat(Files.readAllLines(acknowledged).stream().map(line -> line.replace(',', ' ')))
                .containsExactlyInAnyOrderElementsOf(store.durable());
    }

    @ParameterizedTest
    @EnumSource(names = {"OSMAND", "GEOJSON_PUSH"})
    void whoPressesTheButtonIsHeard(Protocol spoken) throws InterruptedException {
        open(spoken, Clock.systemUTC(), LONG);
        FleetSettings live = FleetSettings.live("127.0.0.1", load.port(), Duration.ofMillis(20))
                .speaking(spoken);
        try (Fleet fleet = new Fleet(live, plans(1, "secret-"), Clock.systemUTC(), store)) {
            fleet.distress("1001");
            fleet.start();
            assertThat(store.awaitDistress()).isTrue();
        }
    }
}
