package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's terminals, the gateway and the driver over TCP: what is acknowledged has been committed before. */
@Timeout(120)
class Jt808OverTcpTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Point PLACE = new Point(34.2594, 108.947);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final Set<String> durable = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> tooEarly = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread store = new Thread(this::commit, "store");
    private TcpServer server;

    @BeforeEach
    void start() {
        PortSettings settings =
                new PortSettings("jt808", "jt808", "127.0.0.1", 0, 1000, 256, 65_536, Duration.ofMinutes(5), true);
        server = new TcpServer(settings, new FakeRegistry(), gate, Clock.systemUTC(), loops, null);
        server.driverAdded(new Jt808Driver());
        server.start();
        while (server.health().state() != PortHealth.State.RUNNING) {
            Thread.onSpinWait();
        }
        store.setDaemon(true);
        store.start();
    }

    @AfterEach
    void stop() {
        stopping.set(true);
        store.interrupt();
        server.stop();
        loops.stop();
    }

    private void commit() {
        try {
            while (!stopping.get()) {
                FakeGate.Taken taken = gate.next();
                IntakeFrame frame = taken.frame();
                frame.observations().forEach(observation -> {
                    if (observation instanceof PositionFix fix) {
                        durable.add(key(frame.binding().hardwareId().value(), fix.deviceTime()));
                    }
                });
                taken.completion().committed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key(String terminal, Instant time) {
        return terminal + " " + time;
    }

    private Fleet fleet(FleetSettings settings, int terminals) {
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            plans.add(new TerminalPlan("1390000" + (1000 + i), Route.wandering(PLACE, 2000, i)));
        }
        return new Fleet(settings, plans, Clock.systemUTC(), (terminal, time) -> {
            acknowledged.add(key(terminal, time));
            if (!durable.contains(key(terminal, time))) {
                tooEarly.add(key(terminal, time));
            }
        });
    }

    private FleetSettings load(int points) {
        int port = Integer.parseInt(server.health().address().substring("127.0.0.1:".length()));
        return FleetSettings.load("127.0.0.1", port, 32, points, START);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPointIsDurableBeforeItIsAcknowledged(boolean of2019) throws InterruptedException {
        FleetSettings settings = of2019 ? load(200).with2019() : load(200);
        try (Fleet fleet = fleet(settings.withFaults(0.05, 0), 10)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(tooEarly).isEmpty();
        assertThat(acknowledged).hasSize(2000).isEqualTo(durable);
    }

    @Test
    void aStoreThatGoesAwayHoldsEverythingAndLosesNothing() throws InterruptedException {
        try (Fleet fleet = fleet(load(500), 10)) {
            fleet.start();
            gate.awaitTaken(500);
            gate.close();
            gate.awaitRefusals(1);
            while (server.health().state() != PortHealth.State.INTAKE_WAITING) {
                Thread.onSpinWait();
            }
            assertThat(fleet.statistics().finished()).isZero();
            gate.open();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(tooEarly).isEmpty();
        assertThat(acknowledged).hasSize(5000).isEqualTo(durable);
    }

    @Test
    void aServerThatStopsLosesNothingThatItAcknowledged() throws InterruptedException {
        FleetStatistics atStop;
        try (Fleet fleet = fleet(load(100_000), 10)) {
            fleet.start();
            gate.awaitTaken(3000);
            server.stop();
            while (fleet.statistics().ready() > 0) {
                Thread.onSpinWait();
            }
            atStop = fleet.statistics();
        }
        assertThat(atStop.acknowledged()).isPositive();
        assertThat(tooEarly).isEmpty();
        assertThat(durable).containsAll(acknowledged);
    }

    @Test
    void whatHappensWithoutAConnectionComesAsAStoredBatch() throws InterruptedException {
        FleetSettings base = load(30);
        FleetSettings live = new FleetSettings(
                base.host(),
                base.port(),
                false,
                Duration.ofMillis(20),
                0.2,
                64,
                30,
                0.1,
                0.1,
                Duration.ofSeconds(30),
                START,
                808);
        // A clock that runs fifty times as fast, so that every report has a second of its own.
        long begun = System.nanoTime();
        Clock fast = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusNanos((System.nanoTime() - begun) * 100);
            }
        };
        List<TerminalPlan> plans = List.of(
                new TerminalPlan("13900000001", Route.standing(PLACE)),
                new TerminalPlan("13900000002", Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(live, plans, fast, (terminal, time) -> acknowledged.add(key(terminal, time)))) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            assertThat(fleet.statistics().connects()).isGreaterThan(2);
        }
        assertThat(acknowledged).hasSize(60).isEqualTo(durable);
    }
}
