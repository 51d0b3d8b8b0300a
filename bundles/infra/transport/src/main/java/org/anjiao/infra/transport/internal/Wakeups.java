package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those on one event loop that frames of theirs are durable. A group commit completes hundreds of frames
 * at once: one task on the loop serves them all, since waking the loop costs more than the work.
 */
final class Wakeups implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);

    private final EventLoop loop;
    private final Queue<FrameOwner> ready = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    Wakeups(EventLoop loop) {
        this.loop = loop;
    }

    void ready(FrameOwner owner) {
        ready.add(owner);
        if (scheduled.compareAndSet(false, true)) {
            run(loop, this);
        }
    }

    /** Runs a task on a loop; when the loop has stopped there is nobody left to tell. */
    static void run(EventLoop loop, Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The loop has stopped", e);
        }
    }

    @Override
    public void run() {
        scheduled.set(false);
        for (FrameOwner next = ready.poll(); next != null; next = ready.poll()) {
            next.settle();
        }
    }
}
