package org.anjiao.benchmark;

import java.sql.SQLException;
import org.anjiao.monitoring.internal.EvaluatorUnderLoad;
import org.anjiao.store.testkit.TestStore;

/**
 * Prints what judging one point against a polygon of 7,000 vertices costs, and what the whole evaluation of one report
 * costs for persons with that zone only.
 */
public final class ZoneBenchmark {
    private static final int VERTICES = 7_000;
    private static final int DEVICES = 2_000;

    private ZoneBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        for (int round = 1; round <= 4; round++) {
            System.out.printf(
                    "zone of %d vertices, round %d: %.0f ns a point at random places, %.0f ns along a walk%n",
                    VERTICES,
                    round,
                    EvaluatorUnderLoad.zoneNanos(VERTICES, 300_000, false),
                    EvaluatorUnderLoad.zoneNanos(VERTICES, 3_000_000, true));
        }
        try (TestStore store =
                TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml")) {
            for (int round = 1; round <= 4; round++) {
                System.out.printf(
                        "evaluation of a report, round %d: %.0f ns%n",
                        round, EvaluatorUnderLoad.reportNanos(store.dataSource(), VERTICES, DEVICES, 1_000));
            }
        }
    }
}
