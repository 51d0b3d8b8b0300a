package org.anjiao.infra.transport.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.DeviceDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the driver that keeps memory before the server has none left. While much of the heap is in use it lets the objects
 * be sampled; when little is left even after a collection, the driver is quarantined in whose calls most of the sampled
 * objects came to be that still live. Its sessions end, and with them what they kept; what the driver itself keeps goes
 * when a mended version takes its place, and until then it is not let in again. Used by the watchdog's thread.
 *
 * <p>A driver that takes the rest of the heap within a second, or outside the calls into it, is not found in time.
 */
final class MemoryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);

    private final Limits limits;
    private final OldObjects heap;
    private LiveObjects objects;
    private boolean blind;
    private boolean shortOfMemory;
    private long lookedAt;
    private Duration pause;

    /**
     * Shares of the heap, and times.
     *
     * @param sample in use from which objects are sampled
     * @param act in use after a collection from which a driver is looked for
     * @param share of all samples, that makes a driver the one
     * @param fewest samples that say anything
     * @param pause between two looks; doubled with each that finds nobody, up to {@code longestPause}
     */
    record Limits(double sample, double act, double share, int fewest, Duration pause, Duration longestPause) {
        static final Limits USUAL = new Limits(0.5, 0.8, 0.25, 16, Duration.ofSeconds(2), Duration.ofMinutes(10));
    }

    MemoryWatch(Limits limits, OldObjects heap) {
        this.limits = limits;
        this.heap = heap;
        this.pause = limits.pause();
        this.lookedAt = System.nanoTime() - limits.pause().toNanos();
    }

    /** Whether little was left when it was last looked at. */
    boolean isShort() {
        return shortOfMemory;
    }

    /** Looks at the heap, and quarantines a driver if it must. */
    void look(long now, Collection<DriverGuard> guards) {
        double used = heap.used();
        if (used < limits.sample()) {
            close();
            shortOfMemory = false;
        } else {
            sample();
        }
        if (used < limits.act()) {
            shortOfMemory = false;
        } else if (now - lookedAt >= pause.toNanos()) {
            heap.collect();
            shortOfMemory = heap.used() >= limits.act();
            boolean found = !shortOfMemory || blame(now, guards);
            Duration doubled = pause.multipliedBy(2);
            pause = found
                    ? limits.pause()
                    : doubled.compareTo(limits.longestPause()) < 0 ? doubled : limits.longestPause();
            lookedAt = System.nanoTime();
        }
    }

    private void sample() {
        if (objects != null || blind) {
            return;
        }
        try {
            objects = new LiveObjects();
        } catch (RuntimeException | LinkageError e) {
            blind = true;
            LOG.error("This Java machine samples no objects: a driver that keeps memory will not be found", e);
        }
    }

    private boolean blame(long now, Collection<DriverGuard> guards) {
        try {
            return objects != null && blame(objects.samples(), now, guards);
        } catch (IOException e) {
            LOG.error("Memory is short, and the samples cannot be read", e);
            return false;
        }
    }

    private boolean blame(LiveObjects.Samples samples, long now, Collection<DriverGuard> guards) {
        List<DriverGuard> present = guards.stream().filter(DriverGuard::admits).toList();
        Map.Entry<String, Integer> most = samples.byDriver().entrySet().stream()
                .filter(entry -> present.stream().anyMatch(guard -> guard.isOf(entry.getKey())))
                .max(Map.Entry.comparingByValue())
                .orElse(null);
        if (most == null || most.getValue() < Math.max(limits.fewest(), samples.all() * limits.share())) {
            LOG.warn("Memory is short, and no driver keeps much of it: {}", samples);
            return false;
        }
        DeviceDriver used = DriverVersion.newest(present.stream()
                .filter(guard -> guard.isOf(most.getKey()))
                .map(DriverGuard::guarded)
                .toList());
        String reason = "it keeps memory: of " + samples.all() + " objects sampled " + most.getValue()
                + " were made by it and still live";
        present.stream().filter(guard -> guard.guards(used)).forEach(guard -> guard.quarantineForMemory(now, reason));
        return true;
    }

    @Override
    public void close() {
        if (objects != null) {
            objects.close();
            objects = null;
        }
    }
}
