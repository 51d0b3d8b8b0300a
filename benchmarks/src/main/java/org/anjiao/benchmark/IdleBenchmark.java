package org.anjiao.benchmark;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;

/**
 * What terminals that are connected and idle cost the gateway, a process of its own with 1 GiB of heap: each has
 * registered and authenticated, and reports nothing. Ten thousand for each loopback address, because of port numbers.
 *
 * <p>Arguments: terminals (50000), as many as the limit of open files allows, if that is less; {@code inside} for
 * {@link IdleInside}, which needs no files.
 */
public final class IdleBenchmark {
    private static final int FOR_AN_ADDRESS = 10_000;
    private static final int OTHER_FILES = 200;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private IdleBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        if (arguments.length > 1 && arguments[1].equals("inside")) {
            System.exit(gateway(IdleInside.class, wanted).inheritIO().start().waitFor());
        }
        long files =
                ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
        int terminals = (int) Math.min(wanted, files - OTHER_FILES);
        System.out.printf("%d open files allowed: %d of %d terminals%n", files, terminals, wanted);
        Process gateway = gateway(IdleGateway.class, terminals)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Fleet> fleets = new ArrayList<>();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8));
                OutputStream ask = gateway.getOutputStream()) {
            int port = Integer.parseInt(lines.readLine());
            print("without terminals", ask, lines);
            for (int first = 0; first < terminals; first += FOR_AN_ADDRESS) {
                String host = "127.0.0." + (1 + first / FOR_AN_ADDRESS);
                Fleet fleet = fleet(host, port, first, Math.min(terminals, first + FOR_AN_ADDRESS));
                fleets.add(fleet);
                fleet.start();
                awaitReady(fleet, Math.min(terminals - first, FOR_AN_ADDRESS));
            }
            print("all connected and authenticated", ask, lines);
            if (fleets.stream()
                            .mapToLong(fleet -> fleet.statistics().connects())
                            .sum()
                    != terminals) {
                throw new IllegalStateException("some terminals had to connect again");
            }
        } finally {
            fleets.forEach(Fleet::close);
            gateway.destroy();
            gateway.waitFor();
        }
    }

    private static ProcessBuilder gateway(Class<?> main, int terminals) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                Integer.toString(terminals));
    }

    private static Fleet fleet(String host, int port, int first, int end) {
        Route nowhere = Route.standing(new Point(34.25, 108.95));
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = first; i < end; i++) {
            plans.add(new TerminalPlan(LoadSender.number(i), nowhere));
        }
        FleetSettings live = FleetSettings.live(host, port, Duration.ofDays(10_000));
        return new Fleet(live, plans, Clock.systemUTC(), (terminal, time) -> {});
    }

    private static void awaitReady(Fleet fleet, int count) throws InterruptedException {
        long begun = System.nanoTime();
        while (fleet.statistics().ready() < count) {
            if (fleet.awaitFinished(Duration.ofMillis(100)) || System.nanoTime() - begun > LIMIT.toNanos()) {
                throw new IllegalStateException("not all terminals could connect: " + fleet.statistics());
            }
        }
    }

    private static void print(String when, OutputStream ask, BufferedReader lines) throws IOException {
        ask.write('\n');
        ask.flush();
        String[] words = lines.readLine().split(" ", -1);
        System.out.printf(
                "%s: %s connections, heap used after collection %.0f MiB, resident %.0f MiB%n",
                when, words[0], Long.parseLong(words[1]) / 1048576.0, Long.parseLong(words[2]) / 1048576.0);
    }
}
