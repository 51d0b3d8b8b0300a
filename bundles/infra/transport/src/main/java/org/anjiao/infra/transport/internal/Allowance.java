package org.anjiao.infra.transport.internal;

import java.time.Duration;
import java.time.Instant;

/** What may be spent in one period, which begins with the first spending. Not safe for several threads. */
final class Allowance {
    private final Duration period;
    private final QuotaLimits.Amount most;
    private Instant began;
    private long frames;
    private long bytes;

    Allowance(Duration period, QuotaLimits.Amount most) {
        this.period = period;
        this.most = most;
    }

    /** Whether a frame of so many bytes is still within it. */
    boolean covers(Instant now, int length) {
        return over(now) ? length <= most.bytes() && most.frames() > 0 : frames < most.frames() && fits(length);
    }

    private boolean fits(int length) {
        return length <= most.bytes() - bytes;
    }

    void spend(Instant now, int length) {
        if (over(now)) {
            began = now;
            frames = 0;
            bytes = 0;
        }
        frames++;
        bytes += length;
    }

    /** Whether the period is over, or none has begun; a clock that was set back begins a new one. */
    boolean over(Instant now) {
        return began == null || now.isBefore(began) || !now.isBefore(began.plus(period));
    }
}
