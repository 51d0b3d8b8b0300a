package org.anjiao.infra.transport.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;

/** The part of the heap in which what lives longer ends up, whatever the collector. */
class OldObjects {
    private final MemoryPoolMXBean pool = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(candidate -> candidate.getType() == MemoryType.HEAP && candidate.isUsageThresholdSupported())
            .max(Comparator.comparingLong(candidate -> candidate.getUsage().getMax()))
            .orElseThrow();

    /** Its share in use, garbage included; 1 is all. */
    double used() {
        MemoryUsage usage = pool.getUsage();
        return (double) usage.getUsed()
                / (usage.getMax() < 0 ? Runtime.getRuntime().maxMemory() : usage.getMax());
    }

    void collect() {
        System.gc();
    }
}
