package org.anjiao.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;

/**
 * What honest terminals wait for while others misbehave: the same paced load three times on one intake with a database
 * on disk. First alone; then beside connections that are silent, slow and endless, in a process of their own, at a port
 * that leaves them connected and has no quotas; then beside the same at a port with the limits of production.
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, honest terminals that report once a second each (200), silent
 * connections (9000), endless ones (4), slow ones (2000).
 */
public final class HostileBenchmark {
    private static final int POINTS = LoadSender.SETTLING_SECONDS + 30;

    private HostileBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "derby";
        int honest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int silent = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9_000;
        int endless = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
        int slow = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 2_000;
        DeviceDirectory directory = new DeviceDirectory(IntakeBenchmark.entries(honest));
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind);
                GroupIntake intake = new GroupIntake(
                        database.dataSource(),
                        directory,
                        new OpenOrders(),
                        new JournalReader(database.dataSource()),
                        new Contacts(new ContactStore(database.dataSource()), 600_000),
                        Clock.systemUTC(),
                        IntakeLimits.STANDARD);
                GatewayUnderLoad open = new GatewayUnderLoad(
                        "127.0.0.1", Duration.ofHours(1), false, new Jt808Driver(), directory, intake);
                GatewayUnderLoad limited = new GatewayUnderLoad(
                        "127.0.0.1", Duration.ofSeconds(30), true, new Jt808Driver(), directory, intake)) {
            intake.start();
            run("alone", open, honest);
            beside(silent, slow, endless, open, honest);
            System.out.println("with the limits of production:");
            beside(silent, slow, endless, limited, honest);
            if (database.positions() != 3L * honest * POINTS) {
                throw new IllegalStateException("not all positions are stored once: " + database.positions());
            }
        }
    }

    private static void beside(int silent, int slow, int endless, GatewayUnderLoad gateway, int honest)
            throws IOException, InterruptedException {
        Process hostile = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileSender.class.getName(),
                        Integer.toString(gateway.port()),
                        Integer.toString(silent),
                        Integer.toString(slow),
                        Integer.toString(endless))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(hostile.getInputStream(), StandardCharsets.UTF_8))) {
            if (!"connected".equals(lines.readLine())) {
                throw new IllegalStateException("not all hostile terminals could connect");
            }
            run(
                    "beside %d silent, %d slow and %d endless connections".formatted(silent, slow, endless),
                    gateway,
                    honest);
            int connected = gateway.connections();
            hostile.getOutputStream().close();
            String[] sent = lines.readLine().split(" ", -1);
            System.out.printf(
                    "  %d connections were still there, %d times a quota turned away; the slow ones sent %s bytes,"
                            + " the endless ones %.1f MB%n",
                    connected, gateway.turnedAway(), sent[0], Long.parseLong(sent[1]) / 1e6);
        } finally {
            hostile.destroy();
            hostile.waitFor();
        }
    }

    private static void run(String name, GatewayUnderLoad gateway, int honest)
            throws IOException, InterruptedException {
        Sender.Load load = new Sender.Load(honest, POINTS, honest, Instant.now());
        try (Sender sender = new Sender(gateway.port(), load)) {
            sender.awaitCounting();
            Sender.Outcome outcome = sender.outcome();
            System.out.printf(
                    "%d honest terminals %s: %d acknowledgements, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                            + " (of it the sender was late: p99 %.1f ms)%n",
                    honest,
                    name,
                    outcome.acknowledged(),
                    outcome.median(),
                    outcome.p99(),
                    outcome.longest(),
                    outcome.late());
        }
    }
}
