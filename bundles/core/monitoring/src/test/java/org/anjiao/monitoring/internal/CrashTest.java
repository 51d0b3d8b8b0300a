package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anjiao.device.PositionBatch;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of load, as by {@code kill -9}, again and again on the same database. */
@Timeout(300)
class CrashTest {
    private static final int ROUNDS = 20;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 1_000;

    @Test
    void nothingAcknowledgedIsMissingAndNoAlertIsLostOrDoubled(@TempDir Path folder) throws Exception {
        Path database = folder.resolve("db");
        CrashChild.make(database);
        CrashChild.shutDown(database);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill(database));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);

        EmbeddedDataSource derby = CrashChild.at(database);
        try (Chain chain = new Chain(derby, CrashChild.DEVICES);
                Evaluation evaluation = chain.evaluation(derby)) {
            evaluation.open();
            PositionBatch page;
            do {
                page = chain.journal.read(evaluation.cursor(), 1_000);
                evaluation.evaluate(page);
            } while (page.last() > page.after());

            List<String> stored = chain.rows("select device_no, device_time from dev_position order by seq");
            Set<String> distinct = new HashSet<>(stored);
            assertThat(stored).hasSize(distinct.size());
            assertThat(distinct).containsAll(acknowledged);
            assertThat(Reference.alerts(reports(stored))).hasSize(CrashChild.DEVICES);
            assertThat(chain.rows(
                            "select supervisee_id, happened_at, repeats, last_repeat_at, ended_at from mon_alert"))
                    .containsExactlyInAnyOrderElementsOf(Reference.alerts(reports(stored)));
        } finally {
            CrashChild.shutDown(database);
        }
    }

    private static List<Reference.Report> reports(List<String> stored) {
        List<Reference.Report> reports = new ArrayList<>();
        for (String row : stored) {
            String[] columns = row.split(" ");
            int device = Integer.parseInt(columns[0]);
            long time = Long.parseLong(columns[1]);
            reports.add(new Reference.Report(device, time, CrashChild.metresInside(device, time), 15, false));
        }
        return reports;
    }

    private static List<String> runAndKill(Path database) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", // it lives for a second: starting is most of its work
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("ack ") && line.endsWith(".")) {
                    acknowledged.add(line.substring(4, line.length() - 1));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_KILL) {
                    // The handle leaves the pipe open, in which acknowledgements still lie.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }
}
