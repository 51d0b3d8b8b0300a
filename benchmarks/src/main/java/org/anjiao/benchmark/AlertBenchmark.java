package org.anjiao.benchmark;

import java.time.Clock;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.infra.transport.internal.GatewayUnderLoad;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;
import org.anjiao.rest.internal.live.LiveUnderLoad;

/**
 * How long after a person has left the county an open console is told: JT/T 808 over TCP, gateway, driver, group commit,
 * evaluator, alert and the live stream over HTTP, under the load of all the other terminals, which report once a second
 * each. Nobody who leaves may dwell outside here, so that the first report from there decides. The console that listens is
 * told of everything in the province, as the province's own is; it then reads the alert, which is not measured here.
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, terminals (4000 or 10000), persons who leave (800).
 */
public final class AlertBenchmark {
    /** The unit of a person who leaves, with a number behind it. */
    static final String LEAVER = "leaver-";

    private static final int VERTICES = 7_000;

    private AlertBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "derby";
        int terminals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : kind.equals("derby") ? 4_000 : 10_000;
        int leavers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 800;
        DeviceDirectory directory = new DeviceDirectory(
                IntakeBenchmark.entries(terminals, index -> index < leavers ? LEAVER + index : "unit"));
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind);
                LiveUnderLoad live = new LiveUnderLoad()) {
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
                    EvaluatorUnderLoad evaluator = new EvaluatorUnderLoad(
                            database.dataSource(),
                            journal,
                            VERTICES,
                            unit -> unit.startsWith(LEAVER) ? 0 : 120_000,
                            live.events())) {
                intake.start();
                try (Sender sender =
                        new Sender(CrossingSender.class, gateway.port(), live.port(), terminals, leavers)) {
                    sender.awaitCounting();
                    String[] words = sender.words();
                    evaluator.awaitEvaluated(database.lastSequence());
                    System.out.printf(
                            "%s, %d cores: %.0f positions/s, %s alerts of %d crossings on the console after p50 %s ms,"
                                    + " p99 %s ms, longest %s ms (of it the sender was late: p99 %s ms);"
                                    + " these reports acknowledged after p50 %s ms, p99 %s ms%n",
                            kind,
                            Runtime.getRuntime().availableProcessors(),
                            Double.parseDouble(words[1]) / CrossingSender.COUNTED_SECONDS,
                            words[2],
                            leavers,
                            words[3],
                            words[4],
                            words[5],
                            words[6],
                            words[7],
                            words[8]);
                }
            }
        }
    }
}
