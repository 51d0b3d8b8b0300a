package org.anjiao.infra.transport.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;

/** An intake that keeps everything at once, and counts what could not be decoded. */
final class CommittingGate implements IntakeGate {
    private final AtomicInteger bad = new AtomicInteger();

    @Override
    public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
        if (frame.error() != null) {
            bad.incrementAndGet();
        }
        completion.committed();
        return true;
    }

    @Override
    public void whenReady(Runnable signal) {
        signal.run();
    }

    int badFrames() {
        return bad.get();
    }
}
