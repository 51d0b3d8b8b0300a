package org.anjiao.demonstration;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: the same record always draws the same lot, in whatever order the records come. */
final class Chance {
    private static final long SEED = 20190304;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(String purpose, Object record) {
        return new Chance(SEED ^ (31L * purpose.hashCode() + record.hashCode()) * 0x9E3779B97F4A7C15L);
    }

    /** True in that share of all cases, 0 to 1. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** At least {@code from}, below {@code to}. */
    int between(int from, int to) {
        return random.nextInt(from, to);
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
