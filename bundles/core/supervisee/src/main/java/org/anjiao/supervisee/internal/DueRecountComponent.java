package org.anjiao.supervisee.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.supervisee.due.DueRecounts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueRecounter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the counts of what is due that were begun, here or before a restart. */
@Component(service = DueRecounts.class, immediate = true)
public final class DueRecountComponent extends DueRecounter {
    private static final long PAUSE_SECONDS = 5;

    private final Logger log = LoggerFactory.getLogger(DueRecountComponent.class);
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-supervisee-recount"));

    @Activate
    public DueRecountComponent(@Reference Desk desk) {
        super(desk);
        worker.scheduleWithFixedDelay(this::tryWork, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void tryWork() {
        try {
            work();
        } catch (RuntimeException e) {
            // The unit that failed is counted again after the pause; those before it are done.
            log.warn("Counting what is due was broken off", e);
        }
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
