package org.anjiao.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;

/**
 * The terminals, in a process of their own. Arguments: port, terminals, points of each, messages that may wait for their
 * answer, reports a second (0: no limit), device time of the first point if there is no limit (epoch second).
 *
 * <p>A paced fleet is an open one: each terminal reports once in an equal interval whatever the server does, and an
 * acknowledgement counts from the moment at which its report was due, so that a held-up sender hides nothing. The first
 * {@value #SETTLING_SECONDS} seconds, in which all terminals connect and this process is compiled, are not counted.
 *
 * <p>Prints {@code counting} when it begins to count, and at the end how it ended, the acknowledgements and the seconds
 * since then; in milliseconds the median, the 99th hundredth and the longest acknowledgement; and by how much the
 * sender itself was late, of which again the 99th hundredth.
 */
final class LoadSender {
    static final int SETTLING_SECONDS = 20;

    private static final double FIRST_NUMBER = 1.39e10;

    private final FleetSettings settings;
    private final int terminals;
    private final boolean paced;
    private final Map<String, Map<Long, Long>> dueAt = new HashMap<>();
    private final Latencies latencies;
    private final Latencies lateness;
    private final long wallToNanos;
    private long countedFrom;

    private LoadSender(FleetSettings settings, int terminals) {
        this.settings = settings;
        this.terminals = terminals;
        this.paced = !settings.interval().isZero();
        this.latencies = new Latencies(terminals * settings.pointsPerTerminal());
        this.lateness = new Latencies(terminals * settings.pointsPerTerminal());
        this.wallToNanos = System.nanoTime() - nanos(Instant.now());
    }

    /** The number of one simulated terminal. */
    static String number(int index) {
        return Long.toString((long) FIRST_NUMBER + index);
    }

    /** Which one has that number. */
    static int index(String number) {
        return (int) (Long.parseLong(number) - (long) FIRST_NUMBER);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int terminals = Integer.parseInt(arguments[1]);
        int points = Integer.parseInt(arguments[2]);
        int window = Integer.parseInt(arguments[3]);
        int rate = Integer.parseInt(arguments[4]);
        Instant start = Instant.ofEpochSecond(Long.parseLong(arguments[5]));
        FleetSettings settings = rate == 0
                ? FleetSettings.load("127.0.0.1", port, window, points, start)
                : paced(port, points, Duration.ofNanos(1_000_000_000L * terminals / rate));
        new LoadSender(settings, terminals).run();
    }

    /** Terminals that report once in an interval whatever the server does, and lose nothing on purpose. */
    static FleetSettings paced(int port, int points, Duration interval) {
        FleetSettings live = FleetSettings.live("127.0.0.1", port, interval);
        return new FleetSettings(
                live.host(),
                live.port(),
                live.protocol(),
                live.interval(),
                0,
                live.window(),
                points,
                0,
                0,
                live.answerTimeout(),
                live.loadStart(),
                live.seed());
    }

    private void run() throws InterruptedException {
        List<TerminalPlan> plans = new ArrayList<>();
        Point middle = new Point(EvaluatorUnderLoad.LATITUDE, EvaluatorUnderLoad.LONGITUDE);
        Point away = new Point(EvaluatorUnderLoad.LATITUDE + 1, EvaluatorUnderLoad.LONGITUDE);
        for (int i = 0; i < terminals; i++) {
            plans.add(plan(number(i), Route.wandering(i % 20 == 0 ? away : middle, 8_000, i)));
        }
        long begun = System.nanoTime();
        countedFrom = begun + (paced ? TimeUnit.SECONDS.toNanos(SETTLING_SECONDS) : 0);
        try (Fleet fleet = new Fleet(settings, plans, Clock.systemUTC(), this::acknowledged)) {
            fleet.start();
            if (paced) {
                fleet.awaitFinished(Duration.ofSeconds(SETTLING_SECONDS));
            }
            long before = fleet.statistics().acknowledged();
            System.out.println("counting");
            boolean finished = fleet.awaitFinished(Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - countedFrom) / 1e9;
            FleetStatistics done = fleet.statistics();
            System.out.printf(
                    "%s %d %.3f %.1f %.1f %.1f %.1f%n",
                    finished ? "finished" : "unfinished " + done,
                    done.acknowledged() - before,
                    seconds,
                    latencies.millis(0.5),
                    latencies.millis(0.99),
                    latencies.millis(1),
                    lateness.millis(0.99));
        }
    }

    private TerminalPlan plan(String number, Route walk) {
        Map<Long, Long> times = new HashMap<>();
        dueAt.put(number, times);
        return new TerminalPlan(number, moment -> {
            long now = System.nanoTime();
            long due = paced ? nanos(moment) + wallToNanos : now;
            times.put(moment.getEpochSecond(), due);
            if (due - countedFrom >= 0) {
                lateness.add(now - due);
            }
            return walk.at(moment);
        });
    }

    private void acknowledged(String terminal, Instant deviceTime) {
        Long due = dueAt.get(terminal).remove(deviceTime.getEpochSecond());
        if (due == null || due - countedFrom < 0) {
            return;
        }
        latencies.add(System.nanoTime() - due);
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }
}
