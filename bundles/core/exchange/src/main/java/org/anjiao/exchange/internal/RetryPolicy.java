package org.anjiao.exchange.internal;

import java.time.Duration;

/**
 * How often and when a failed message is tried again.
 *
 * @param maxTries after so many failures it is a dead letter (S-12: 5)
 * @param firstDelay before the second try; doubled before each further one
 * @param maxDelay the longest
 * @param claim how long one try may take before another dispatcher may take the message up
 */
record RetryPolicy(int maxTries, Duration firstDelay, Duration maxDelay, Duration claim) {
    private static final int MAX_DOUBLINGS = 20;

    /** @param failures so far, at least 1 */
    Duration delayAfter(int failures) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
    }

    boolean exhausted(int failures) {
        return failures >= maxTries;
    }
}
