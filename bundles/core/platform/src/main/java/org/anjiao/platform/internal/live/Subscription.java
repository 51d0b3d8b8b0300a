package org.anjiao.platform.internal.live;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.anjiao.platform.live.Backlog;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with its own backlog. */
final class Subscription {
    static final int CAPACITY = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final Backlog<LiveEvent> queue = new Backlog<>(CAPACITY);
    private final Consumer<LiveEvent> listener;
    private final Executor executor;
    private boolean draining;
    private boolean closed;

    Subscription(Consumer<LiveEvent> listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    void offer(LiveEvent event) {
        if (enqueue(event)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException stopping) {
                close();
            }
        }
    }

    private synchronized boolean enqueue(LiveEvent event) {
        if (closed) {
            return false;
        }
        queue.add(event.topic(), event);
        boolean idle = !draining;
        draining = true;
        return idle;
    }

    synchronized void close() {
        closed = true;
        queue.clear();
    }

    private void drain() {
        for (LiveEvent event = next(); event != null; event = next()) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed on {}", event.topic(), e);
            }
        }
    }

    private synchronized LiveEvent next() {
        LiveEvent event = queue.poll();
        draining = event != null;
        return event;
    }
}
