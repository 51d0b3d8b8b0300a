package org.anjiao.device.internal.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the intake's thread: bounded, and shut while the database is away. */
final class FrameQueue {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Taken> waiting;
    private final List<Runnable> signals = new ArrayList<>();
    private boolean away;
    private boolean closed;

    FrameQueue(int capacity) {
        this.capacity = capacity;
        this.waiting = new ArrayDeque<>(capacity);
    }

    boolean offer(Taken taken) {
        lock.lock();
        try {
            if (closed || away || waiting.size() >= capacity) {
                return false;
            }
            waiting.add(taken);
            // The thread gathers for a moment once it has seen the first frame: only that one wakes it.
            if (waiting.size() == 1) {
                arrived.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the signal as soon as frames are taken. */
    void whenReady(Runnable signal) {
        lock.lock();
        try {
            if (!ready()) {
                signals.add(signal);
                return;
            }
        } finally {
            lock.unlock();
        }
        signal.run();
    }

    private boolean ready() {
        return !away && !closed && waiting.size() < capacity;
    }

    /**
     * Moves up to {@code most} frames to {@code target}; waits for the first one, and then a little for more.
     *
     * @return false when closed
     */
    boolean take(List<Taken> target, int most, long gatherMillis) throws InterruptedException {
        List<Runnable> due;
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.await();
            }
            long left = TimeUnit.MILLISECONDS.toNanos(gatherMillis);
            while (waiting.size() < most / 4 && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
            if (closed) {
                return false;
            }
            for (int i = 0; i < most && !waiting.isEmpty(); i++) {
                target.add(waiting.poll());
            }
            due = dueSignals();
        } finally {
            lock.unlock();
        }
        due.forEach(Runnable::run);
        return true;
    }

    private List<Runnable> dueSignals() {
        if (signals.isEmpty() || !ready()) {
            return List.of();
        }
        List<Runnable> due = List.copyOf(signals);
        signals.clear();
        return due;
    }

    /** Shuts or opens the queue. */
    void away(boolean nowAway) {
        List<Runnable> due;
        lock.lock();
        try {
            away = nowAway;
            due = dueSignals();
        } finally {
            lock.unlock();
        }
        due.forEach(Runnable::run);
    }

    /** Waits, but not beyond the closing. */
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (left > 0 && !closed) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; returns what nobody will store. */
    List<Taken> close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            List<Taken> left = List.copyOf(waiting);
            waiting.clear();
            signals.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
