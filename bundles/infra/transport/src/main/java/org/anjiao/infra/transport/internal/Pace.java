package org.anjiao.infra.transport.internal;

import java.util.concurrent.TimeUnit;

/** How fast one device may send: so many frames a second, and a minute's worth at once. Times are nanoseconds. */
final class Pace {
    private static final long BURST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final long nanosForAFrame;
    private long paidUntil;

    Pace(int framesPerSecond, long now) {
        this.nanosForAFrame = TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
        this.paidUntil = now;
    }

    /** Counts a frame. */
    void frame(long now) {
        if (paidUntil - now < 0) {
            paidUntil = now;
        }
        paidUntil += nanosForAFrame;
    }

    /** How long the device must wait before its next frame; 0 or less if it need not. */
    long waitNanos(long now) {
        return paidUntil - now - BURST_NANOS;
    }
}
