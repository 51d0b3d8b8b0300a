package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.anjiao.itests.RestClient;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.TerminalPlan;

/**
 * Terminals that report once a second over TCP, and whose wearers leave the county and come back again and again; what
 * they hold for acknowledged, and the comparison with what the server has stored.
 */
final class CountyUnderLoad implements AutoCloseable {
    private static final Point INSIDE = new Point(34.2500, 108.9500);
    private static final Point OUTSIDE = new Point(34.1500, 108.9500);
    private static final double BETWEEN = 34.2000;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final long STEP_SECONDS = 30;
    private static final long STEPS_INSIDE = 4;

    private final RunningServer server;
    private final int terminals;
    private final String witness;
    private final Fleet fleet;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** Enters the people, and connects their terminals. */
    CountyUnderLoad(RunningServer server, int terminals) throws Exception {
        this.server = server;
        this.terminals = terminals;
        List<String> numbers = new ArrayList<>(Wearers.equip(server, terminals + 1));
        witness = numbers.remove(terminals);
        fleet = new Fleet(
                settings(),
                numbers.stream()
                        .map(number -> new TerminalPlan(number, moment -> place(Long.parseLong(number), moment)))
                        .toList(),
                new HurryingClock(server.clock()),
                (terminal, time) -> acknowledged.add(terminal + " " + time.toEpochMilli()));
        fleet.start();
        server.await("all terminals are connected", () -> statistics().ready() == terminals);
    }

    private FleetSettings settings() {
        return FleetSettings.live("127.0.0.1", server.devicePort(), INTERVAL);
    }

    /** Two minutes inside, then two and a half to four and a half outside: an alert needs two, its end needs one. */
    private static Point place(long terminal, Instant moment) {
        long step = moment.getEpochSecond() / STEP_SECONDS + terminal;
        return step % (STEPS_INSIDE + 5 + terminal % 5) < STEPS_INSIDE ? INSIDE : OUTSIDE;
    }

    /** Whether somebody at that latitude has left. */
    static boolean outside(double latitude) {
        return latitude < BETWEEN;
    }

    FleetStatistics statistics() {
        return fleet.statistics();
    }

    /** Waits for so many more acknowledgements. */
    void awaitAcknowledged(int more) throws Exception {
        long before = statistics().acknowledged();
        server.await(more + " more acknowledgements", () -> statistics().acknowledged() >= before + more);
    }

    /**
     * Lets no terminal report any more, and waits until the server has evaluated all that they have: a call for help that
     * is stored after all of it has become an alert.
     */
    void settle() throws Exception {
        server.await("all terminals are connected", () -> statistics().ready() == terminals);
        fleet.close();
        server.awaitReady();
        RestClient officer = server.signIn("beilin");
        Clock clock = server.clock();
        try (Fleet last = new Fleet(
                settings(), List.of(new TerminalPlan(witness, moment -> INSIDE)), clock, (terminal, time) -> {})) {
            last.start();
            last.distress(witness);
            server.await("everything is evaluated", () -> called(officer));
        }
    }

    private static boolean called(RestClient officer) throws IOException {
        for (JsonNode alert : officer.get("/alerts?limit=200").body().get("items")) {
            if (alert.get("kind").asText().equals("DISTRESS")) {
                return true;
            }
        }
        return false;
    }

    /** Nothing acknowledged is missing, nothing is stored twice, no alert is lost or doubled. */
    void assertStored(StoredState stored) {
        List<String> keys =
                stored.positions().stream().map(StoredState.Position::key).toList();
        Set<String> distinct = new HashSet<>(keys);
        assertThat(keys).as("each once").hasSize(distinct.size());
        Set<String> missing =
                acknowledged.stream().filter(key -> !distinct.contains(key)).collect(Collectors.toSet());
        assertThat(missing).as("acknowledged and not stored").isEmpty();
        assertThat(stored.quarantined()).isZero();
        List<StoredState.Alert> expected = ExpectedAlerts.of(stored.positions());
        assertThat(expected).as("many have left").hasSizeGreaterThan(terminals / 10);
        assertThat(stored.alerts()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stored.others()).containsExactly("DISTRESS");
    }

    /** How many points have been acknowledged. */
    int acknowledged() {
        return acknowledged.size();
    }

    @Override
    public void close() {
        fleet.close();
    }
}
