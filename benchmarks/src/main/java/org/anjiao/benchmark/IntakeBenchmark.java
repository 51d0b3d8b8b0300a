package org.anjiao.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;

/**
 * JT/T 808 over TCP: gateway, driver, group commit and evaluator on a real database, the terminals in a process of their
 * own on the same machine. A position counts once it is acknowledged, hence durable, and evaluated.
 *
 * <ol>
 *   <li>warming up: a quarter of the positions, until the code is compiled; not a result
 *   <li>full load: as fast as it is taken
 *   <li>moderate load: that many terminals that each report once a second, {@link LoadSender paced}
 *   <li>late reports: the positions of an hour long past, as terminals send them that had no connection
 * </ol>
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, positions (200000), terminals (500), reports a second at moderate
 * load (4000 or 10000).
 */
public final class IntakeBenchmark {
    private static final int VERTICES = 7_000;
    private static final int PACED_SECONDS = LoadSender.SETTLING_SECONDS + 30;

    private final BenchmarkDatabase database;
    private final JournalReader journal;
    private final GatewayUnderLoad gateway;
    private final EvaluatorUnderLoad evaluator;

    private IntakeBenchmark(
            BenchmarkDatabase database, JournalReader journal, GatewayUnderLoad gateway, EvaluatorUnderLoad evaluator) {
        this.database = database;
        this.journal = journal;
        this.gateway = gateway;
        this.evaluator = evaluator;
    }

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "derby";
        int positions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int terminals = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        int moderate = arguments.length > 3 ? Integer.parseInt(arguments[3]) : kind.equals("derby") ? 4_000 : 10_000;
        DeviceDirectory directory = new DeviceDirectory(entries(Math.max(terminals, moderate)));
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind)) {
            JournalReader journal = new JournalReader(database.dataSource());
            try (GroupIntake intake = new GroupIntake(
                            database.dataSource(),
                            directory,
                            new OpenOrders(),
                            journal,
                            new Contacts(new ContactStore(database.dataSource()), 600_000),
                            Clock.systemUTC(),
                            IntakeLimits.STANDARD);
                    GatewayUnderLoad gateway = new GatewayUnderLoad(new Jt808Driver(), directory, intake);
                    EvaluatorUnderLoad evaluator = new EvaluatorUnderLoad(database.dataSource(), journal, VERTICES)) {
                intake.start();
                IntakeBenchmark benchmark = new IntakeBenchmark(database, journal, gateway, evaluator);
                System.out.printf("%s, %d cores%n", kind, Runtime.getRuntime().availableProcessors());
                int warm = positions / 4 / terminals;
                int full = positions / terminals;
                Instant start = Instant.now().minusSeconds(warm + full + 60);
                benchmark.run("warming up", new Sender.Load(terminals, warm, 0, start));
                benchmark.run("full load", new Sender.Load(terminals, full, 0, start.plusSeconds(warm)));
                benchmark.run("moderate load", new Sender.Load(moderate, PACED_SECONDS, moderate, start));
                benchmark.run("late reports", new Sender.Load(terminals, full, 0, start.minusSeconds(86_400)));
                System.out.println(database.space());
            }
        }
    }

    private void run(String name, Sender.Load load) throws IOException, SQLException, InterruptedException {
        long positionsBefore = database.positions();
        database.settle();
        try (Sender sender = new Sender(gateway.port(), load)) {
            sender.awaitCounting();
            double serverBefore = serverCpuSeconds();
            double databaseBefore = database.cpuSeconds();
            Map<String, Double> threadsBefore = threadCpuSeconds();
            Sender.Outcome outcome = sender.outcome();
            long ended = System.nanoTime();
            evaluator.awaitEvaluated(database.lastSequence());
            double behind = (System.nanoTime() - ended) / 1e9;
            double server = (serverCpuSeconds() - serverBefore) * 10_000 / outcome.acknowledged();
            double databases = (database.cpuSeconds() - databaseBefore) * 10_000 / outcome.acknowledged();
            System.out.printf(
                    "%s: %d terminals, %d positions in %.1f s = %.0f/s, evaluated %.2f s later; CPU s for 10,000:"
                            + " server %.2f + database %.2f = %.2f; acknowledgement p50 %.1f ms, p99 %.1f ms,"
                            + " longest %.1f ms (of it the sender was late: p99 %.1f ms)%n",
                    name,
                    load.terminals(),
                    outcome.acknowledged(),
                    outcome.seconds(),
                    outcome.acknowledged() / outcome.seconds(),
                    behind,
                    server,
                    databases,
                    server + databases,
                    outcome.median(),
                    outcome.p99(),
                    outcome.longest(),
                    outcome.late());
            long sent = (long) load.terminals() * load.points();
            if (database.positions() - positionsBefore != sent) {
                throw new IllegalStateException("not all of " + sent + " positions are stored once");
            }
            System.out.println("  of the server, by thread (the rest is compiler and garbage collector): "
                    + shares(threadsBefore, outcome.acknowledged()));
        }
    }

    private static String shares(Map<String, Double> before, long acknowledged) {
        StringBuilder text = new StringBuilder();
        threadCpuSeconds().forEach((name, seconds) -> {
            double share = (seconds - before.getOrDefault(name, 0.0)) * 10_000 / acknowledged;
            if (share >= 0.01) {
                text.append(String.format("%s %.2f  ", name, share));
            }
        });
        return text.toString();
    }

    /** CPU seconds of each live thread; those of one kind together. */
    private static Map<String, Double> threadCpuSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Double> seconds = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null) {
                String kind = info.getThreadName().replaceAll("[-0-9]+$", "");
                seconds.merge(kind, threads.getThreadCpuTime(id) / 1e9, Double::sum);
            }
        }
        return seconds;
    }

    private static double serverCpuSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }

    static List<DeviceEntry> entries(int terminals) {
        return entries(terminals, index -> "unit");
    }

    /** @param unit of the wearer of each terminal */
    static List<DeviceEntry> entries(int terminals, IntFunction<String> unit) {
        List<DeviceEntry> entries = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            String id = String.format("00000000-0000-7000-8000-%012d", i + 1);
            entries.add(new DeviceEntry(
                    i + 1,
                    id,
                    "jt808",
                    new HardwareId(LoadSender.number(i)),
                    "SECRET" + i,
                    DeviceState.ISSUED,
                    List.of(new Assignment(id, id, id, unit.apply(i), Instant.EPOCH, null))));
        }
        return entries;
    }
}
