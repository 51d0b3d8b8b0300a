package org.anjiao.benchmark;

import org.anjiao.monitoring.internal.EvaluatorUnderLoad;

/** Prints what judging one point against a polygon of 7,000 vertices costs. */
public final class ZoneBenchmark {
    private static final int VERTICES = 7_000;

    private ZoneBenchmark() {}

    public static void main(String[] arguments) {
        for (int round = 1; round <= 4; round++) {
            System.out.printf(
                    "zone of %d vertices, round %d: %.0f ns a point at random places, %.0f ns along a walk%n",
                    VERTICES,
                    round,
                    EvaluatorUnderLoad.zoneNanos(VERTICES, 300_000, false),
                    EvaluatorUnderLoad.zoneNanos(VERTICES, 3_000_000, true));
        }
    }
}
