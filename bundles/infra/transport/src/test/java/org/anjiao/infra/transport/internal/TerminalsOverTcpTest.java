package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Awaiting.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.driver.gt06.internal.Gt06Driver;
import org.anjiao.driver.h02.internal.H02Driver;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.driver.watch.internal.WatchDriver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Protocol;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator's terminals, the gateway and their driver over TCP: what is acknowledged has been committed before. */
@Timeout(120)
class TerminalsOverTcpTest {
    private static final Instant START = Instant.parse("2019-03-31T01:00:00Z");
    private static final Point PLACE = new Point(34.2594, 108.947);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeRegistry registry = new FakeRegistry();
    private final CommittingStore store = new CommittingStore(gate);
    private TcpServer server;
    private Protocol protocol;

    /** Opens a port for terminals of that protocol. */
    private void open(Protocol spoken, Clock clock) {
        protocol = spoken;
        DeviceDriver driver = driver();
        String id = driver.identity().id();
        PortSettings settings = new PortSettings(
                id, id, "127.0.0.1", 0, 1000, 256, 65_536, Duration.ofMinutes(5), driver instanceof Jt808Driver);
        server = new TcpServer(settings, registry, gate, new FakeOutbox(), clock, loops, null);
        server.driverAdded(driver);
        server.start();
        awaitState(server, PortHealth.State.RUNNING);
    }

    private void open(Protocol spoken) {
        open(spoken, Clock.systemUTC());
    }

    private DeviceDriver driver() {
        return switch (protocol) {
            case GT06 -> new Gt06Driver();
            case WATCH -> new WatchDriver();
            case H02 -> new H02Driver();
            default -> new Jt808Driver();
        };
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop();
        loops.stop();
    }

    private Fleet fleet(FleetSettings settings, int terminals) {
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            plans.add(new TerminalPlan(number(1000 + i), Route.wandering(PLACE, 2000, i)));
        }
        return new Fleet(settings, plans, Clock.systemUTC(), store);
    }

    /** A telephone number, or an IMEI. */
    private String number(int terminal) {
        return (protocol == Protocol.GT06 ? "86471700000" : "1390000") + terminal;
    }

    private FleetSettings load(int points) {
        return FleetSettings.load("127.0.0.1", Awaiting.port(server), 32, points, START)
                .speaking(protocol);
    }

    @ParameterizedTest
    @EnumSource(names = {"JT808_2013", "JT808_2019", "GT06", "WATCH", "H02"})
    void everyPointIsDurableBeforeItIsAcknowledged(Protocol spoken) throws InterruptedException {
        open(spoken);
        try (Fleet fleet = fleet(load(200).withFaults(0.05, 0), 10)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(2000).isEqualTo(store.durable());
    }

    @ParameterizedTest
    @EnumSource(names = {"JT808_2013", "WATCH", "H02"})
    void aStoreThatGoesAwayHoldsEverythingAndLosesNothing(Protocol spoken) throws InterruptedException {
        open(spoken);
        try (Fleet fleet = fleet(load(500), 10)) {
            fleet.start();
            gate.awaitTaken(500);
            gate.close();
            gate.awaitRefusals(1);
            awaitState(server, PortHealth.State.INTAKE_WAITING);
            assertThat(fleet.statistics().finished()).isZero();
            gate.open();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(5000).isEqualTo(store.durable());
    }

    @Test
    void aServerThatStopsLosesNothingThatItAcknowledged() throws InterruptedException {
        open(Protocol.JT808_2013);
        FleetStatistics atStop;
        try (Fleet fleet = fleet(load(100_000), 10)) {
            fleet.start();
            gate.awaitTaken(3000);
            server.stop();
            await(() -> fleet.statistics().ready() == 0);
            atStop = fleet.statistics();
        }
        assertThat(atStop.acknowledged()).isPositive();
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.durable()).containsAll(store.acknowledged());
    }

    @ParameterizedTest
    @EnumSource(names = {"JT808_2013", "JT808_2019", "GT06", "WATCH", "H02"})
    void whatHappensWithoutAConnectionComesStored(Protocol spoken) throws InterruptedException {
        Clock clock = new FastClock(START);
        open(spoken, clock);
        FleetSettings live = FleetSettings.live("127.0.0.1", load(0).port(), Duration.ofMillis(20))
                .speaking(spoken)
                .ending(30)
                .withFaults(0.1, 0.1);
        List<TerminalPlan> plans = List.of(
                new TerminalPlan(number(1001), Route.standing(PLACE)),
                new TerminalPlan(number(1002), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(live, plans, clock, store)) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            assertThat(fleet.statistics().connects()).isGreaterThan(2);
        }
        assertThat(store.tooEarly()).isEmpty();
        assertThat(store.acknowledged()).hasSize(60).isEqualTo(store.durable());
        assertThat(store.stored()).isPositive();
        assertThat(store.farthestFrom(PLACE)).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"JT808_2013", "JT808_2019", "GT06"})
    @Execution(ExecutionMode.CONCURRENT) // they wait for terminals that were turned away
    void aUnitThatSwitchesItsDriverOffAndOnAgainGetsEveryPoint(Protocol spoken) throws InterruptedException {
        Clock clock = new FastClock(START);
        open(spoken, clock);
        FleetSettings live = FleetSettings.live("127.0.0.1", load(0).port(), Duration.ofMillis(20))
                .speaking(spoken)
                .ending(200)
                .withFaults(0, 0)
                .answeredWithin(Duration.ofSeconds(4)); // GT06 says nothing to whom it refuses
        List<TerminalPlan> plans = List.of(new TerminalPlan(number(1001), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(live, plans, clock, store)) {
            fleet.start();
            gate.awaitTaken(20);
            registry.switchedOff = true;
            registry.awaitTurnedAway(1);
            long kept = fleet.statistics().sent() - fleet.statistics().acknowledged();
            assertThat(kept).isPositive();
            registry.switchedOff = false;
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
        }
        assertThat(store.acknowledged()).hasSize(200).isEqualTo(store.durable());
        assertThat(store.stored()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"JT808_2013", "JT808_2019", "GT06", "WATCH", "H02"})
    void whoPressesTheButtonIsHeard(Protocol spoken) throws InterruptedException {
        open(spoken);
        FleetSettings live = FleetSettings.live("127.0.0.1", load(0).port(), Duration.ofMillis(20));
        List<TerminalPlan> plans = List.of(new TerminalPlan(number(1001), Route.standing(PLACE)));
        try (Fleet fleet = new Fleet(live.speaking(spoken), plans, Clock.systemUTC(), (terminal, time) -> {})) {
            fleet.distress(number(1001));
            fleet.start();
            assertThat(store.awaitDistress()).isTrue();
        }
    }
}
