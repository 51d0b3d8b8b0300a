package org.anjiao.platform.internal.live;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.platform.live.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Runs {@link LiveBus} on a few threads of its own. */
@Component(service = LiveEvents.class)
public final class LiveEventsComponent extends LiveBus {
    private static final int THREADS = 8;

    private final ThreadPoolExecutor executor;

    @Activate
    public LiveEventsComponent() {
        this(executor());
    }

    private LiveEventsComponent(ThreadPoolExecutor executor) {
        super(executor);
        this.executor = executor;
    }

    private static ThreadPoolExecutor executor() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "anjiao-live-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Deactivate
    void deactivate() {
        executor.shutdownNow();
    }
}
