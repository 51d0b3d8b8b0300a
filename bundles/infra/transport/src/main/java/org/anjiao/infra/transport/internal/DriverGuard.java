package org.anjiao.infra.transport.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.device.spi.DeviceDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One driver under observation, for all ports that use it: every call into it is timed, its faults are counted. */
final class DriverGuard {
    private static final Logger LOG = LoggerFactory.getLogger(DriverGuard.class);

    private final DeviceDriver driver;
    private final Breaker breaker;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final DeviceDriver guarded;
    private boolean told = true;
    private boolean keepsMemory;

    /**
     * A call that has not returned.
     *
     * @param since when it began, as {@link System#nanoTime}
     */
    record Call(Thread thread, long since) {}

    DriverGuard(DeviceDriver driver, Breaker breaker) {
        this.driver = driver;
        this.breaker = breaker;
        this.guarded = GuardedDriver.of(driver, this);
    }

    /** The driver as ports use it. */
    DeviceDriver guarded() {
        return guarded;
    }

    boolean isOf(String driverId) {
        return driver.identity().id().equals(driverId);
    }

    boolean guards(DeviceDriver other) {
        return driver == other || guarded == other;
    }

    /** @param listener told, on the watchdog's thread, when the driver is quarantined or let in again */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void ignore(Runnable listener) {
        listeners.remove(listener);
    }

    Call begin() {
        Call call = new Call(Thread.currentThread(), System.nanoTime());
        calls.add(call);
        return call;
    }

    void end(Call call) {
        calls.remove(call);
        if (!breaker.admits()) {
            Thread.interrupted(); // the watchdog's; it was meant for the driver alone
        }
    }

    /** A frame has been decoded. */
    void good() {
        breaker.good();
    }

    /** A call has thrown what no driver may throw. */
    void fault(Throwable cause) {
        if (breaker.fault(System.nanoTime(), String.valueOf(cause))) {
            LOG.error("Driver {} is quarantined", driver.identity(), cause);
        }
    }

    boolean admits() {
        return breaker.admits();
    }

    /** Why it is quarantined or on trial; null if all is well. */
    String reason() {
        return breaker.reason();
    }

    /** Tells the ports if the driver was let in or kept out since they were last told. Called by the watchdog only. */
    void tellIfChanged() {
        boolean now = breaker.admits();
        if (now != told) {
            told = now;
            listeners.forEach(Runnable::run);
        }
    }

    /** The calls that have lasted for longer than that. */
    List<Call> overdue(long now, long nanos) {
        return calls.stream().filter(call -> now - call.since() > nanos).toList();
    }

    /** Quarantines the driver for calls that do not return, and asks their threads to come back. */
    void quarantine(List<Call> overdue, long now, long limitMillis) {
        if (breaker.trip(now, "a call has not returned for " + limitMillis + " ms")) {
            overdue.forEach(call -> {
                IllegalStateException where = new IllegalStateException("it hangs here");
                where.setStackTrace(call.thread().getStackTrace());
                LOG.error("Driver {} is quarantined", driver.identity(), where);
            });
        }
        overdue.forEach(call -> call.thread().interrupt());
    }

    /** Quarantines the driver for the memory that it keeps. Called by the watchdog only. */
    void quarantineForMemory(long now, String reason) {
        keepsMemory = true;
        if (breaker.trip(now, reason)) {
            LOG.error("Driver {} is quarantined: {}", driver.identity(), reason);
        }
    }

    /**
     * Lets time pass: a driver in quarantine is tried again after its pause, one that kept memory not before there is
     * enough again. Called by the watchdog only.
     */
    void tick(long now, boolean shortOfMemory) {
        if (keepsMemory && shortOfMemory && !breaker.admits()) {
            return;
        }
        breaker.tick(now);
        keepsMemory &= !breaker.admits();
    }
}
