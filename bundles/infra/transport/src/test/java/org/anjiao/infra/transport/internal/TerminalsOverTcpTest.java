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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.gt06.internal.Gt06Driver;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Protocol;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator's terminals, the gateway and their driver over TCP: what is acknowledged has been committed before. */
@Timeout(120)
class TerminalsOverTcpTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Point PLACE = new Point(34.2594, 108.947);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final Set<String> durable = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger stored = new AtomicInteger();
    private final CountDownLatch distress = new CountDownLatch(1);
    private final List<String> tooEarly = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final FakeRegistry registry = new FakeRegistry();
    private final Thread store = new Thread(this::commit, "store");
    private TcpServer server;
    private Protocol protocol;

    @BeforeEach
    void startTheStore() {
        store.setDaemon(true);
        store.start();
    }

    /** Opens a port for terminals of that protocol. */
    private void open(Protocol spoken) {
        protocol = spoken;
        DeviceDriver driver = spoken == Protocol.GT06 ? new Gt06Driver() : new Jt808Driver();
        String id = driver.identity().id();
        PortSettings settings = new PortSettings(
                id, id, "127.0.0.1", 0, 1000, 256, 65_536, Duration.ofMinutes(5), spoken != Protocol.GT06);
        server = new TcpServer(settings, registry, gate, new FakeOutbox(), Clock.systemUTC(), loops, null);
        server.driverAdded(driver);
        server.start();
        while (server.health().state() != PortHealth.State.RUNNING) {
            Thread.onSpinWait();
        }
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
                    if (observation instanceof DistressCall) {
                        distress.countDown();
                    }
                    if (observation instanceof PositionFix fix) {
                        stored.addAndGet(fix.origin() == Origin.STORED ? 1 : 0);
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
            plans.add(new TerminalPlan(number(1000 + i), Route.wandering(PLACE, 2000, i)));
        }
        return new Fleet(settings, plans, Clock.systemUTC(), (terminal, time) -> {
            acknowledged.add(key(terminal, time));
            if (!durable.contains(key(terminal, time))) {
                tooEarly.add(key(terminal, time));
            }
        });
    }

    /** A telephone number, or an IMEI. */
    private String number(int terminal) {
        return (protocol == Protocol.GT06 ? "86471700000" : "1390000") + terminal;
    }

    private FleetSettings load(int points) {
        int port = Integer.parseInt(server.health().address().substring("127.0.0.1:".length()));
        return FleetSettings.load("127.0.0.1", port, 32, points, START).speaking(protocol);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void everyPointIsDurableBeforeItIsAcknowledged(Protocol spoken) throws InterruptedException {
        open(spoken);
        try (Fleet fleet = fleet(load(200).withFaults(0.05, 0), 10)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(tooEarly).isEmpty();
        assertThat(acknowledged).hasSize(2000).isEqualTo(durable);
    }

    @Test
    void aStoreThatGoesAwayHoldsEverythingAndLosesNothing() throws InterruptedException {
        open(Protocol.JT808_2013);
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
        open(Protocol.JT808_2013);
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

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatHappensWithoutAConnectionComesStored(Protocol spoken) throws InterruptedException {
        open(spoken);
        List<TerminalPlan> plans = List.of(
                new TerminalPlan(number(1001), Route.standing(PLACE)),
                new TerminalPlan(number(1002), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(
                live(30, 0.1), plans, new FastClock(), (terminal, time) -> acknowledged.add(key(terminal, time)))) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            assertThat(fleet.statistics().connects()).isGreaterThan(2);
        }
        assertThat(acknowledged).hasSize(60).isEqualTo(durable);
        assertThat(stored.get()).isPositive();
    }

    /** Terminals that report fifty times a second. */
    private FleetSettings live(int points, double faults) {
        FleetSettings base = load(points);
        return new FleetSettings(
                base.host(),
                base.port(),
                protocol,
                Duration.ofMillis(20),
                0.2,
                64,
                points,
                faults,
                faults,
                Duration.ofSeconds(5),
                START,
                808);
    }

    /** Runs a hundred times as fast, so that every report has a second of its own. */
    private static final class FastClock extends Clock {
        private final long begun = System.nanoTime();

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
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aUnitThatSwitchesItsDriverOffAndOnAgainGetsEveryPoint(Protocol spoken) throws InterruptedException {
        open(spoken);
        List<TerminalPlan> plans = List.of(new TerminalPlan(number(1001), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(
                live(200, 0), plans, new FastClock(), (terminal, time) -> acknowledged.add(key(terminal, time)))) {
            fleet.start();
            gate.awaitTaken(20);
            registry.switchedOff = true;
            registry.awaitTurnedAway(1);
            long kept = fleet.statistics().sent() - fleet.statistics().acknowledged();
            assertThat(kept).isPositive();
            registry.switchedOff = false;
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(acknowledged).hasSize(200).isEqualTo(durable);
        assertThat(stored.get()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whoPressesTheButtonIsHeard(Protocol spoken) throws InterruptedException {
        open(spoken);
        FleetSettings live = FleetSettings.live("127.0.0.1", load(0).port(), Duration.ofMillis(20));
        List<TerminalPlan> plans = List.of(new TerminalPlan(number(1001), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(live.speaking(spoken), plans, Clock.systemUTC(), (terminal, time) -> {})) {
            fleet.distress(number(1001));
            fleet.start();
            assertThat(distress.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
