package org.anjiao.supervisee.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.supervisee.internal.correction.ClassInForce;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.rhythm.RhythmKeeper;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the rhythms into the container. */
@Component(service = Rhythms.class)
public final class RhythmsComponent extends Rhythms {
    @Activate
    public RhythmsComponent(@Reference Desk desk) {
        super(desk, new ClassInForce());
    }

    /** Looks every minute who came into correction and who left it. */
    @Component(service = Keeper.class, immediate = true, configurationPid = "org.anjiao.supervisee.rhythm")
    @Designate(ocd = Keeper.Config.class)
    public static final class Keeper {
        /** How often. */
        @ObjectClassDefinition(name = "Anjiao: obligations of the regimes")
        public @interface Config {
            @AttributeDefinition(description = "seconds between two looks at the registry")
            int interval_seconds() default 60;
        }

        private final Logger log = LoggerFactory.getLogger(Keeper.class);
        private final RhythmKeeper keeper;
        private final ScheduledExecutorService worker;

        @Activate
        public Keeper(@Reference Desk desk, @Reference Rhythms rhythms, Config config) {
            keeper = new RhythmKeeper(desk, rhythms);
            worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-supervisee-rhythm"));
            worker.scheduleWithFixedDelay(
                    this::look, config.interval_seconds(), config.interval_seconds(), TimeUnit.SECONDS);
        }

        private void look() {
            try {
                keeper.look();
            } catch (RuntimeException e) {
                // The database may be away; the next look does what this one left.
                log.warn("Looking who owes what failed", e);
            }
        }

        @Deactivate
        void stop() {
            worker.shutdownNow();
        }
    }
}
