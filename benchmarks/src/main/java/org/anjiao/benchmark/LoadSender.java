package org.anjiao.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The terminals, in a process of their own: port, terminals, points of each, window, reports a second (0: no limit). */
final class LoadSender {
    /** While all terminals of a paced run connect at once, acknowledgements wait for their turn and are not timed. */
    static final int CONNECTING_SECONDS = 5;

    private static final double FIRST_NUMBER = 1.39e10;

    private LoadSender() {}

    /** The number of one simulated terminal. */
    static String number(int index) {
        return Long.toString((long) FIRST_NUMBER + index);
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int terminals = Integer.parseInt(arguments[1]);
        int points = Integer.parseInt(arguments[2]);
        int window = Integer.parseInt(arguments[3]);
        int rate = Integer.parseInt(arguments[4]);
        Instant start = Instant.now().minusSeconds(points);
        FleetSettings settings = rate == 0
                ? FleetSettings.load("127.0.0.1", port, window, points, start)
                : paced(port, points, Duration.ofNanos(1_000_000_000L * terminals / rate));
        Map<String, Map<Long, Long>> sentAt = new HashMap<>();
        List<TerminalPlan> plans = new ArrayList<>();
        Point middle = new Point(EvaluatorUnderLoad.LATITUDE, EvaluatorUnderLoad.LONGITUDE);
        Point away = new Point(EvaluatorUnderLoad.LATITUDE + 1, EvaluatorUnderLoad.LONGITUDE);
        for (int i = 0; i < terminals; i++) {
            Map<Long, Long> times = new HashMap<>();
            sentAt.put(number(i), times);
            Route walk = Route.wandering(i % 20 == 0 ? away : middle, 8_000, i);
            plans.add(new TerminalPlan(number(i), moment -> {
                times.put(moment.getEpochSecond(), System.nanoTime());
                return walk.at(moment);
            }));
        }
        Latencies latencies = new Latencies(terminals * points);
        long begun = System.nanoTime();
        long timedFrom = begun + (rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(CONNECTING_SECONDS));
        try (Fleet fleet = new Fleet(settings, plans, Clock.systemUTC(), (terminal, time) -> {
            Long sent = sentAt.get(terminal).remove(time.getEpochSecond());
            if (sent != null && sent >= timedFrom) {
                latencies.add(System.nanoTime() - sent);
            }
        })) {
            fleet.start();
            boolean finished = fleet.awaitFinished(Duration.ofMinutes(10));
            double seconds = (System.nanoTime() - begun) / 1e9;
            FleetStatistics done = fleet.statistics();
            System.out.printf(
                    "%s %d %.3f %.2f %.2f%n",
                    finished ? "finished" : "unfinished " + done,
                    done.acknowledged(),
                    seconds,
                    latencies.millis(0.5),
                    latencies.millis(0.99));
        }
    }

    private static FleetSettings paced(int port, int points, Duration interval) {
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

    private static final class Latencies {
        private final long[] nanos;
        private int size;

        Latencies(int capacity) {
            nanos = new long[capacity];
        }

        void add(long latency) {
            if (size < nanos.length) {
                nanos[size++] = latency;
            }
        }

        double millis(double share) {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return size == 0 ? Double.NaN : sorted[(int) Math.min(size - 1, size * share)] / 1e6;
        }
    }
}
