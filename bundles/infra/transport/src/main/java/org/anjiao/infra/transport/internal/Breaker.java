package org.anjiao.infra.transport.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether something that has failed may be tried. Opens after so many faults within a window, if there was less
 * success than failure in it: one terminal that provokes a fault must not take the driver from all others. After a pause one more try
 * is let through, which closes it or opens it for twice as long. Times are those of {@link System#nanoTime}.
 */
final class Breaker {
    /**
     * When it opens and for how long.
     *
     * @param faults that open it
     * @param window within which they happen
     * @param pause before the first new try
     * @param longestPause the pause doubles with each try in vain, up to this
     * @param trial without a fault after which a new try counts as good
     */
    record Limits(int faults, Duration window, Duration pause, Duration longestPause, Duration trial) {}

    /** @param goodBefore how much had gone well until then */
    private record Fault(long at, long goodBefore) {}

    private enum State {
        CLOSED,
        OPEN,
        TRIAL
    }

    private final Limits limits;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final AtomicLong good = new AtomicLong();
    private State state = State.CLOSED;
    private long since;
    private Duration pause;
    private String reason;

    Breaker(Limits limits) {
        this.limits = limits;
        this.pause = limits.pause();
    }

    /** Notes that something went well. */
    void good() {
        good.incrementAndGet();
    }

    /** Notes a fault; true if it opens now. */
    synchronized boolean fault(long now, String what) {
        if (state == State.OPEN) {
            return false;
        }
        faults.add(new Fault(now, good.get()));
        while (now - faults.peek().at() > limits.window().toNanos()) {
            faults.poll();
        }
        boolean mostlyBad = good.get() - faults.peek().goodBefore() < faults.size();
        if (mostlyBad && (state == State.TRIAL || faults.size() >= limits.faults())) {
            open(now, what);
            return true;
        }
        return false;
    }

    /** Opens it at once; true if it was not open. */
    synchronized boolean trip(long now, String what) {
        if (state == State.OPEN) {
            return false;
        }
        open(now, what);
        return true;
    }

    private void open(long now, String what) {
        if (state == State.TRIAL) {
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : doubled;
        }
        state = State.OPEN;
        since = now;
        reason = what;
        faults.clear();
    }

    /** Lets time pass. */
    synchronized void tick(long now) {
        if (state == State.OPEN && now - since >= pause.toNanos()) {
            state = State.TRIAL;
            since = now;
        } else if (state == State.TRIAL && now - since >= limits.trial().toNanos()) {
            state = State.CLOSED;
            pause = limits.pause();
            reason = null;
        }
    }

    synchronized boolean admits() {
        return state != State.OPEN;
    }

    /** Why it is open or on trial; null if it is closed. */
    synchronized String reason() {
        return reason;
    }
}
