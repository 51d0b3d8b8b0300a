package org.anjiao.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simulator on the command line.
 *
 * <pre>
 * live  --terminals=200 --interval=PT10S --duplicates=0.01 --outages=0.002
 * load  --terminals=50 --points=2000 --window=64
 * both  --host=127.0.0.1 --port=7808 --first=13900000001 --latitude=34.26 --longitude=108.95 --radius=2000
 *       --protocol=NAME --start=2019-03-31T01:00:00Z --seconds=60 --secrets=FILE --acknowledged=FILE
 * </pre>
 *
 * The names are those of {@link Protocol}. The file of secrets has a line {@code terminal,secret} for each terminal that
 * has one.
 *
 * The file of acknowledged points gets a line {@code terminal,time} for each, written through at once, so that a test
 * that kills the server can compare.
 */
public final class Main {
    private static final String USAGE =
            "usage: live|load [--option=value ...]%noptions, with what holds without them:%n"
                    + "  --host=127.0.0.1 --port=7808 --protocol=JT808_2013 --terminals=10 --first=13900000001%n"
                    + "  --latitude=34.26 --longitude=108.95 --radius=2000 --seconds=60%n"
                    + "  --secrets=FILE       lines terminal,secret%n"
                    + "  --acknowledged=FILE  is written: lines terminal,time%n"
                    + "  live: --interval=PT10S --duplicates=0 --outages=0 (shares from 0 to 1)%n"
                    + "  load: --points=2000 --window=64 --start=2019-03-31T01:00:00Z%n"
                    + "protocols: %s%n";

    private final Map<String, String> options = new TreeMap<>();
    private final String mode;

    private Main(String[] arguments) {
        mode = arguments.length == 0 ? "" : arguments[0];
        for (int i = 1; i < arguments.length; i++) {
            String[] option = arguments[i].split("=", 2);
            if (!option[0].startsWith("--") || option.length < 2) {
                throw new IllegalArgumentException("not an option: " + arguments[i]);
            }
            options.put(option[0].substring(2), option[1]);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !List.of("live", "load").contains(arguments[0])) {
            System.err.printf(USAGE, List.of(Protocol.values()));
            System.exit(2);
        }
        new Main(arguments).run();
    }

    private void run() throws IOException, InterruptedException {
        String file = options.remove("acknowledged");
        Duration limit = Duration.ofSeconds(Long.parseLong(option("seconds", "60")));
        FleetSettings settings = settings();
        List<TerminalPlan> plans = plans();
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("unknown options: " + options.keySet());
        }
        if (file == null) {
            run(settings, plans, limit, (terminal, time) -> {});
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8)) {
            run(settings, plans, limit, (terminal, time) -> write(out, terminal, time));
        }
    }

    private static void run(
            FleetSettings settings, List<TerminalPlan> plans, Duration limit, AcknowledgementListener listener)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (Fleet fleet = new Fleet(settings, plans, Clock.systemUTC(), listener)) {
            fleet.start();
            if (settings.pointsPerTerminal() > 0) {
                fleet.awaitFinished(limit);
            } else {
                Thread.sleep(limit.toMillis());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            FleetStatistics done = fleet.statistics();
            System.out.printf("%s%n%.1f s, %.0f acknowledged a second%n", done, seconds, done.acknowledged() / seconds);
        }
    }

    private static void write(BufferedWriter out, String terminal, Instant time) {
        try {
            out.write(terminal + ',' + time + '\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FleetSettings settings() {
        String host = option("host", "127.0.0.1");
        int port = Integer.parseInt(option("port", "7808"));
        FleetSettings settings = mode.equals("load")
                ? FleetSettings.load(
                        host,
                        port,
                        Integer.parseInt(option("window", "64")),
                        Integer.parseInt(option("points", "2000")),
                        Instant.parse(option("start", "2019-03-31T01:00:00Z")))
                : FleetSettings.live(host, port, Duration.parse(option("interval", "PT10S")))
                        .withFaults(
                                Double.parseDouble(option("duplicates", "0")),
                                Double.parseDouble(option("outages", "0")));
        return settings.speaking(Protocol.valueOf(option("protocol", Protocol.JT808_2013.name())));
    }

    private List<TerminalPlan> plans() throws IOException {
        Map<String, String> secrets = secrets(options.remove("secrets"));
        Point centre = new Point(
                Double.parseDouble(option("latitude", "34.26")), Double.parseDouble(option("longitude", "108.95")));
        double radius = Double.parseDouble(option("radius", "2000"));
        long first = Long.parseLong(option("first", "13900000001"));
        int terminals = Integer.parseInt(option("terminals", "10"));
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            String number = Long.toString(first + i);
            Route route = Route.wandering(centre, radius, first + i);
            plans.add(new TerminalPlan(number, route, secrets.getOrDefault(number, "")));
        }
        return plans;
    }

    /** @param file null if no terminal has a secret */
    private static Map<String, String> secrets(String file) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        for (String line : file == null ? List.<String>of() : Files.readAllLines(Path.of(file))) {
            String[] fields = line.strip().split(",", -1);
            if (fields.length != 2) {
                throw new IllegalArgumentException("not a line terminal,secret in " + file);
            }
            secrets.put(fields[0], fields[1]);
        }
        return secrets;
    }

    private String option(String name, String otherwise) {
        String value = options.remove(name);
        return value == null ? otherwise : value;
    }
}
