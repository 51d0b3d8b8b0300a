package org.anjiao.benchmark;

import java.util.Arrays;

/** Measured times; those beyond the capacity are left out. For one thread. */
final class Latencies {
    private final long[] nanos;
    private int size;

    Latencies(int capacity) {
        nanos = new long[capacity];
    }

    void add(long latency) {
        if (size < nanos.length) {
            nanos[size++] = latency;
        }
    }

    int size() {
        return size;
    }

    /** Milliseconds that this share of them does not exceed; NaN if there are none. */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? Double.NaN : sorted[(int) Math.min(size - 1, size * share)] / 1e6;
    }
}
