package org.anjiao.benchmark;

import java.io.IOException;
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
import org.anjiao.simulator.HostileTerminals;

/**
 * What honest terminals wait for while others misbehave: the same paced load twice on one server with an intake on a
 * database on disk, the second time beside connections that are silent, slow and endless. The port leaves them connected,
 * since a limit on strangers would end the comparison.
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, honest terminals that report once a second each (200), silent
 * connections (9000), endless ones (4).
 */
public final class HostileBenchmark {
    private static final int SLOW = 100;
    private static final Duration PACE = Duration.ofMillis(5);
    private static final int POINTS = LoadSender.SETTLING_SECONDS + 30;

    private HostileBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "derby";
        int honest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        int silent = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9_000;
        int endless = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
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
                GatewayUnderLoad gateway =
                        new GatewayUnderLoad("127.0.0.1", Duration.ofHours(1), new Jt808Driver(), directory, intake)) {
            intake.start();
            run("alone", gateway, honest);
            try (HostileTerminals hostile = new HostileTerminals("127.0.0.1", gateway.port(), PACE)) {
                hostile.connectSilent(silent);
                hostile.start(SLOW, endless);
                run(
                        "beside %d silent, %d slow and %d endless connections".formatted(silent, SLOW, endless),
                        gateway,
                        honest);
                System.out.printf("  these sent %.1f MB%n", hostile.sentBytes() / 1e6);
            }
            if (database.positions() != 2L * honest * POINTS) {
                throw new IllegalStateException("not all positions are stored once: " + database.positions());
            }
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
