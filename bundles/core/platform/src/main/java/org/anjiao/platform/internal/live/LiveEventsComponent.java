package org.anjiao.platform.internal.live;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.anjiao.platform.live.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Runs {@link LiveBus} on a few threads of its own. */
@Component
public final class LiveEventsComponent implements LiveEvents {
    private static final int THREADS = 8;

    private final ThreadPoolExecutor executor;
    private final LiveBus bus;

    @Activate
    public LiveEventsComponent() {
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "anjiao-live-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
        bus = new LiveBus(executor);
    }

    @Deactivate
    void deactivate() {
        executor.shutdownNow();
    }

    @Override
    public void publish(LiveEvent event) {
        bus.publish(event);
    }

    @Override
    public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
        return bus.subscribe(listener);
    }
}
