package org.anjiao.infra.transport.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;

/** An intake whose store the test holds in its hands. */
final class FakeGate implements IntakeGate {
    record Taken(IntakeFrame frame, IntakeCompletion completion) {}

    private final Deque<Taken> taken = new ArrayDeque<>();
    private final List<IntakeFrame> all = new ArrayList<>();
    private final List<Runnable> signals = new ArrayList<>();
    private boolean open = true;
    private int refusals;

    @Override
    public synchronized boolean submit(IntakeFrame frame, IntakeCompletion completion) {
        if (!open) {
            refusals++;
            notifyAll();
            return false;
        }
        taken.add(new Taken(frame, completion));
        all.add(frame);
        notifyAll();
        return true;
    }

    @Override
    public void whenReady(Runnable signal) {
        synchronized (this) {
            if (!open) {
                signals.add(signal);
                return;
            }
        }
        signal.run();
    }

    synchronized void close() {
        open = false;
    }

    void open() {
        List<Runnable> waiting;
        synchronized (this) {
            open = true;
            waiting = List.copyOf(signals);
            signals.clear();
        }
        waiting.forEach(Runnable::run);
    }

    /** The next frame that was taken and whose fate is not decided. */
    synchronized Taken next() throws InterruptedException {
        while (taken.isEmpty()) {
            wait();
        }
        return taken.poll();
    }

    /** Waits until so many frames have been taken in all. */
    synchronized List<IntakeFrame> awaitTaken(int count) throws InterruptedException {
        while (all.size() < count) {
            wait();
        }
        return List.copyOf(all);
    }

    /** Waits for a frame that was decoded to an observation, and returns all that were taken up to then. */
    synchronized List<IntakeFrame> awaitReport() throws InterruptedException {
        while (all.stream().allMatch(frame -> frame.observations().isEmpty())) {
            wait();
        }
        return List.copyOf(all);
    }

    synchronized void awaitRefusals(int count) throws InterruptedException {
        while (refusals < count) {
            wait();
        }
    }

    synchronized int taken() {
        return all.size();
    }
}
