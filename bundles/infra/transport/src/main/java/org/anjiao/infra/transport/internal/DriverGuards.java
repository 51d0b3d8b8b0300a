package org.anjiao.infra.transport.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.spi.DeviceDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over all drivers. A driver that throws too often, does not come back from a call, or keeps too much memory, is
 * quarantined: no port uses it, terminals keep their points, and after a pause it is tried again.
 */
final class DriverGuards {
    /** How long and how often. */
    record Limits(Duration call, Duration watch, Breaker.Limits breaker, MemoryWatch.Limits memory) {
        static final Limits USUAL = new Limits(
                Duration.ofSeconds(2),
                Duration.ofMillis(250),
                new Breaker.Limits(
                        50,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(30)),
                MemoryWatch.Limits.USUAL);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DriverGuards.class);

    private final Limits limits;
    private final MemoryWatch memory;
    private final List<DriverGuard> guards = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "anjiao-driver-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled reports its own faults
    DriverGuards(Limits limits) {
        this.limits = limits;
        this.memory = new MemoryWatch(limits.memory(), new OldObjects());
        long pause = limits.watch().toMillis();
        watchdog.scheduleWithFixedDelay(this::watch, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The guard of a driver; the same for every port. */
    synchronized DriverGuard of(DeviceDriver driver) {
        return guards.stream().filter(guard -> guard.guards(driver)).findFirst().orElseGet(() -> {
            DriverGuard guard = new DriverGuard(driver, new Breaker(limits.breaker()));
            guards.add(guard);
            return guard;
        });
    }

    /** Forgets a driver that has gone. */
    synchronized void forget(DeviceDriver driver) {
        guards.removeIf(guard -> guard.guards(driver));
    }

    private void watch() {
        long now = System.nanoTime(); // a collection that follows makes no call overdue
        try {
            memory.look(now, guards);
        } catch (RuntimeException e) {
            LOG.error("The memory cannot be watched", e);
        }
        for (DriverGuard guard : guards) {
            try {
                watch(guard, now);
            } catch (RuntimeException e) {
                LOG.error("The watchdog stumbled", e);
            }
        }
    }

    private void watch(DriverGuard guard, long now) {
        List<DriverGuard.Call> overdue = guard.overdue(now, limits.call().toNanos());
        if (!overdue.isEmpty()) {
            guard.quarantine(overdue, now, limits.call().toMillis());
        }
        guard.tick(now, memory.isShort());
        guard.tellIfChanged();
    }

    void stop() {
        watchdog.execute(memory::close);
        watchdog.shutdown();
    }
}
