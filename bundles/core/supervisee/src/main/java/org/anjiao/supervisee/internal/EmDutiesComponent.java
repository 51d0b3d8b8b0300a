package org.anjiao.supervisee.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.positioning.EmDuties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time who must be positioned: somebody may have become a key person, or a rule have come into force. */
@Component(service = EmDutiesComponent.class, immediate = true, configurationPid = "org.anjiao.supervisee.positioning")
@Designate(ocd = EmDutiesComponent.Config.class)
public final class EmDutiesComponent {
    /** How often. */
    @ObjectClassDefinition(name = "Anjiao: mandatory positioning")
    public @interface Config {
        @AttributeDefinition(description = "minutes between two looks")
        int interval_minutes() default 60;
    }

    private final Logger log = LoggerFactory.getLogger(EmDutiesComponent.class);
    private final EmDuties duties;
    private final ScheduledExecutorService worker;

    @Activate
    public EmDutiesComponent(@Reference Desk desk, Config config) {
        duties = new EmDuties(desk);
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-supervisee-positioning"));
        worker.scheduleWithFixedDelay(
                this::sweep, config.interval_minutes(), config.interval_minutes(), TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            duties.sweep();
        } catch (RuntimeException e) {
            // The database may be away; the next look does what this one left.
            log.warn("Looking for persons who must be positioned failed", e);
        }
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
