package org.anjiao.infra.transport.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * The intake as one port may use it: so many frames at once and no more, so that the terminals of one vendor do not fill
 * the queue in which those of all others wait.
 */
final class PortShare implements IntakeGate {
    private final IntakeGate gate;
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();
    private final List<Runnable> signals = new ArrayList<>();

    PortShare(IntakeGate gate, int most) {
        this.gate = gate;
        this.most = most;
    }

    @Override
    public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
        if (taken.incrementAndGet() > most || !gate.submit(frame, new Returning(completion))) {
            giveBack();
            return false;
        }
        return true;
    }

    @Override
    public void whenReady(Runnable signal) {
        synchronized (signals) {
            if (!hasRoom()) {
                signals.add(signal);
                return;
            }
        }
        gate.whenReady(signal);
    }

    @Override
    public void heard(DeviceBinding device, Instant receivedAt, TerminalAttributes told) {
        gate.heard(device, receivedAt, told);
    }

    /** Those who wait are called when a quarter is free: called for each single place they would only get into its way. */
    private boolean hasRoom() {
        return taken.get() <= most - most / 4 - 1;
    }

    private void giveBack() {
        taken.decrementAndGet();
        List<Runnable> due = List.of();
        synchronized (signals) {
            if (!signals.isEmpty() && hasRoom()) {
                due = List.copyOf(signals);
                signals.clear();
            }
        }
        due.forEach(gate::whenReady);
    }

    private final class Returning implements IntakeCompletion {
        private final IntakeCompletion completion;

        Returning(IntakeCompletion completion) {
            this.completion = completion;
        }

        @Override
        public void committed() {
            completion.committed();
            giveBack();
        }

        @Override
        public void failed(Throwable cause) {
            completion.failed(cause);
            giveBack();
        }
    }
}
