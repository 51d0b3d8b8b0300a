package org.anjiao.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;
import org.anjiao.rest.internal.live.LiveUnderLoad;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetStatistics;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;

/**
 * Terminals that report once a second each, and a console that listens, in a process of their own. The first so many
 * leave the county one after the other while it counts, each once. Arguments: port, port of the live stream, terminals,
 * terminals that leave.
 *
 * <p>An alert counts from the moment at which the report that decides it was due until its event has come, so that a
 * held-up sender hides nothing. Prints {@code counting}; at the end how it ended, positions acknowledged and alerts that
 * came, in milliseconds the median, the 99th hundredth and the longest of them, the 99th hundredth by which the sender itself
 * was late with those reports, and the median and the 99th hundredth of their acknowledgements.
 */
final class CrossingSender {
    static final int COUNTED_SECONDS = 40;
    /** The last crossing happens so long before the end, that its alert still comes. */
    private static final int TAIL_SECONDS = 8;

    private static final Pattern LEFT = Pattern.compile("\"unit\":\"" + AlertBenchmark.LEAVER + "(\\d+)\"");

    private final int port;
    private final int livePort;
    private final int terminals;
    private final int leavers;
    private final AtomicLongArray due;
    private final AtomicLongArray sent;
    private final AtomicLongArray told;
    private final AtomicLongArray second;
    private final AtomicLongArray acknowledged;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch missing;
    private final long wallToNanos = System.nanoTime() - nanos(Instant.now());

    private CrossingSender(int port, int livePort, int terminals, int leavers) {
        this.port = port;
        this.livePort = livePort;
        this.terminals = terminals;
        this.leavers = leavers;
        this.due = new AtomicLongArray(leavers);
        this.sent = new AtomicLongArray(leavers);
        this.told = new AtomicLongArray(leavers);
        this.second = new AtomicLongArray(leavers);
        this.acknowledged = new AtomicLongArray(leavers);
        this.missing = new CountDownLatch(leavers);
    }

    public static void main(String[] arguments) throws InterruptedException {
        new CrossingSender(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]))
                .run();
    }

    private void run() throws InterruptedException {
        Thread console = new Thread(this::listen, "console");
        console.setDaemon(true);
        console.start();
        listening.await();
        Point middle = new Point(EvaluatorUnderLoad.LATITUDE, EvaluatorUnderLoad.LONGITUDE);
        Point away = new Point(EvaluatorUnderLoad.LATITUDE + 1, EvaluatorUnderLoad.LONGITUDE);
        Instant first = Instant.now().plusSeconds(LoadSender.SETTLING_SECONDS);
        Duration between = Duration.ofSeconds(COUNTED_SECONDS - TAIL_SECONDS).dividedBy(leavers);
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            Route walk = Route.wandering(middle, 8_000, i);
            plans.add(new TerminalPlan(
                    LoadSender.number(i),
                    i < leavers ? leaving(i, walk, away, first.plus(between.multipliedBy(i))) : walk));
        }
        int points = LoadSender.SETTLING_SECONDS + COUNTED_SECONDS;
        try (Fleet fleet = new Fleet(
                LoadSender.paced(port, points, Duration.ofSeconds(1)), plans, Clock.systemUTC(), this::acknowledged)) {
            fleet.start();
            fleet.awaitFinished(Duration.ofSeconds(LoadSender.SETTLING_SECONDS));
            long before = fleet.statistics().acknowledged();
            System.out.println("counting");
            boolean finished = fleet.awaitFinished(Duration.ofMinutes(10));
            FleetStatistics done = fleet.statistics();
            boolean all = missing.await(1, TimeUnit.MINUTES);
            print(
                    finished && all ? "finished" : "unfinished " + missing.getCount() + " " + done,
                    done.acknowledged() - before);
        }
    }

    private Route leaving(int index, Route walk, Point away, Instant from) {
        return moment -> {
            if (moment.isBefore(from)) {
                return walk.at(moment);
            }
            if (due.compareAndSet(index, 0, nanos(moment) + wallToNanos)) {
                second.set(index, moment.getEpochSecond());
                sent.set(index, System.nanoTime());
            }
            return away;
        };
    }

    private void acknowledged(String terminal, Instant deviceTime) {
        int index = LoadSender.index(terminal);
        if (index < leavers && second.get(index) == deviceTime.getEpochSecond()) {
            acknowledged.compareAndSet(index, 0, System.nanoTime());
        }
    }

    private void print(String how, long positions) {
        Latencies latencies = new Latencies(leavers);
        Latencies late = new Latencies(leavers);
        Latencies stored = new Latencies(leavers);
        for (int i = 0; i < leavers; i++) {
            if (told.get(i) != 0) {
                latencies.add(told.get(i) - due.get(i));
                late.add(sent.get(i) - due.get(i));
                stored.add(acknowledged.get(i) - due.get(i));
            }
        }
        System.out.printf(
                "%s %d %d %.1f %.1f %.1f %.1f %.1f %.1f%n",
                how,
                positions,
                latencies.size(),
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(1),
                late.millis(0.99),
                stored.millis(0.5),
                stored.millis(0.99));
    }

    private void listen() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + livePort + LiveUnderLoad.PATH))
                .header("Authorization", "Bearer load")
                .build();
        try {
            Iterator<String> lines = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .iterator();
            boolean alert = false;
            while (lines.hasNext()) {
                String line = lines.next();
                long now = System.nanoTime();
                listening.countDown();
                if (line.startsWith("event:")) {
                    alert = line.endsWith("alert");
                } else if (alert && line.startsWith("data:")) {
                    heard(line, now);
                }
            }
        } catch (IOException e) {
            System.err.println("the console was cut off: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(String line, long now) {
        Matcher unit = LEFT.matcher(line);
        if (unit.find() && told.compareAndSet(Integer.parseInt(unit.group(1)), 0, now)) {
            missing.countDown();
        }
    }

    private static long nanos(Instant moment) {
        return TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    }
}
