package org.anjiao.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Waits for a condition; fails when it has waited too long. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** A condition that may ask a server. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws InterruptedException, IOException;
    }

    public static void until(String what, Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited in vain: " + what);
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting: " + what, e);
        }
    }
}
