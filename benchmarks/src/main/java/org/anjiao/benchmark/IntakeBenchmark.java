package org.anjiao.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;

/**
 * JT/T 808 over TCP: gateway, driver, group commit and evaluator on a real database, the terminals in a process of their
 * own on the same machine. A position counts once it is acknowledged, hence durable, and evaluated. At half load the
 * acknowledgements of the first seconds, while all terminals connect at once, are not timed.
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, positions (200000), terminals (500).
 */
public final class IntakeBenchmark {
    private static final int VERTICES = 7_000;
    private static final int WINDOW = 64;
    private static final int PACED_SECONDS = LoadSender.CONNECTING_SECONDS + 20;

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
        int most = Math.max(terminals, 6_000);
        DeviceDirectory directory = new DeviceDirectory(entries(most));
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind)) {
            JournalReader journal = new JournalReader(database.dataSource());
            try (GroupIntake intake = new GroupIntake(
                            database.dataSource(),
                            directory,
                            new OpenOrders(),
                            journal,
                            Clock.systemUTC(),
                            IntakeLimits.STANDARD);
                    GatewayUnderLoad gateway = new GatewayUnderLoad(new Jt808Driver(), directory, intake);
                    EvaluatorUnderLoad evaluator = new EvaluatorUnderLoad(database.dataSource(), journal, VERTICES)) {
                intake.start();
                IntakeBenchmark benchmark = new IntakeBenchmark(database, journal, gateway, evaluator);
                System.out.printf("%s, %d cores%n", kind, Runtime.getRuntime().availableProcessors());
                benchmark.run("warming up", terminals, positions / 4 / terminals, 0);
                double rate = benchmark.run("full load", terminals, positions / terminals, 0);
                int half = (int) Math.min(most, rate / 2);
                benchmark.run("half load", half, PACED_SECONDS, half);
            }
        }
    }

    /** @return positions a second */
    private double run(String name, int terminals, int points, int rate) throws IOException, InterruptedException {
        double serverBefore = serverCpuSeconds();
        double databaseBefore = database.cpuSeconds();
        Map<String, Double> threadsBefore = threadCpuSeconds();
        long sizeBefore = database.size();
        long begun = System.nanoTime();
        String[] sender = send(gateway.port(), terminals, points, rate);
        long last = lastSequence();
        evaluator.awaitEvaluated(last);
        double allSeconds = (System.nanoTime() - begun) / 1e9;
        long acknowledged = Long.parseLong(sender[1]);
        double seconds = Double.parseDouble(sender[2]);
        double server = serverCpuSeconds() - serverBefore;
        double databases = database.cpuSeconds() - databaseBefore;
        System.out.printf(
                "%s: %d terminals, %d positions acknowledged in %.1f s = %.0f/s, evaluated %.1f s after the sender's start;"
                        + " CPU seconds for 10,000: server %.2f, database's own processes %.2f;"
                        + " acknowledgement p50 %s ms, p99 %s ms; %.0f bytes on disk each (%s)%n",
                name,
                terminals,
                acknowledged,
                seconds,
                acknowledged / seconds,
                allSeconds,
                server * 10_000 / acknowledged,
                databases * 10_000 / acknowledged,
                sender[3],
                sender[4],
                (database.size() - sizeBefore) / (double) acknowledged,
                sender[0]);
        System.out.println(
                "  of the server's CPU seconds for 10,000, by thread (the rest is compiler and garbage collector): "
                        + shares(threadsBefore, acknowledged));
        return acknowledged / seconds;
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

    private long lastSequence() {
        long last = 0;
        for (var page = journal.read(last, 50_000); page.last() > last; page = journal.read(last, 50_000)) {
            last = page.last();
        }
        return last;
    }

    private static String[] send(int port, int terminals, int points, int rate)
            throws IOException, InterruptedException {
        Process sender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadSender.class.getName(),
                        Integer.toString(port),
                        Integer.toString(terminals),
                        Integer.toString(points),
                        Integer.toString(WINDOW),
                        Integer.toString(rate))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            sender.waitFor();
            if (line == null || !line.startsWith("finished ")) {
                throw new IllegalStateException("the sender did not finish: " + line);
            }
            return line.split(" ", -1);
        }
    }

    private static double serverCpuSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }

    private static List<DeviceEntry> entries(int terminals) {
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
                    List.of(new Assignment(id, id, id, "unit", Instant.EPOCH, null))));
        }
        return entries;
    }
}
