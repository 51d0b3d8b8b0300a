package org.anjiao.supervisee.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clock every few seconds. */
@Component(service = DueWatchComponent.class, immediate = true, configurationPid = "org.anjiao.supervisee.due")
@Designate(ocd = DueWatchComponent.Config.class)
public final class DueWatchComponent {
    /** How often. */
    @ObjectClassDefinition(name = "Anjiao: time limits")
    public @interface Config {
        @AttributeDefinition(description = "seconds between two looks at the clock")
        int interval_seconds() default 5;
    }

    private final Logger log = LoggerFactory.getLogger(DueWatchComponent.class);
    private final List<DueHandler> handlers = new CopyOnWriteArrayList<>();
    private final DueWatch watch;
    private final ScheduledExecutorService worker;

    @Activate
    public DueWatchComponent(@Reference Desk desk, @Reference LiveEvents live, Config config) {
        watch = new DueWatch(desk, handlers, live);
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-supervisee-due"));
        worker.scheduleWithFixedDelay(
                this::look, config.interval_seconds(), config.interval_seconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            watch.look();
        } catch (RuntimeException e) {
            // The database may be away; the next look does what this one left.
            log.warn("Looking at the time limits failed", e);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(DueHandler handler) {
        handlers.add(handler);
    }

    void removeHandler(DueHandler handler) {
        handlers.remove(handler);
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
