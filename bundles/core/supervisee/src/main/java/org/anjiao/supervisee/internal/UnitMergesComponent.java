package org.anjiao.supervisee.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.entry.NewcomerWatch;
import org.anjiao.supervisee.internal.exit.TermWatch;
import org.anjiao.supervisee.internal.merge.MergeBook;
import org.anjiao.supervisee.internal.merge.MergeRun;
import org.anjiao.supervisee.internal.transfer.Stragglers;
import org.anjiao.supervisee.merge.UnitMerges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the merges into the container. */
@Component(service = UnitMerges.class)
public final class UnitMergesComponent extends MergeBook {
    @Activate
    public UnitMergesComponent(@Reference Desk desk) {
        super(desk);
    }

    /**
     * Looks every few seconds whose term is not watched yet, who is new, whom a merge has to move, and what has not followed
     * its person.
     */
    @Component(service = Upkeep.class, immediate = true, configurationPid = "org.anjiao.supervisee.upkeep")
    @Designate(ocd = Upkeep.Config.class)
    public static final class Upkeep {
        /** How often. */
        @ObjectClassDefinition(name = "Anjiao: ends of terms, merges of units and what follows a move")
        public @interface Config {
            @AttributeDefinition(description = "seconds between two looks")
            int interval_seconds() default 15;

            @AttributeDefinition(description = "seconds between two looks for what has not followed its person")
            int followers_seconds() default 60;
        }

        private final Logger log = LoggerFactory.getLogger(Upkeep.class);
        private final ScheduledExecutorService worker;

        @Activate
        public Upkeep(@Reference Desk desk, @Reference Outlets outlets, Config config) {
            worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-supervisee-upkeep"));
            every(config.interval_seconds(), new TermWatch(desk)::look);
            every(config.interval_seconds(), new NewcomerWatch(desk)::look);
            every(config.interval_seconds(), new MergeRun(desk, outlets::followers)::look);
            every(config.followers_seconds(), new Stragglers(desk, outlets::presentFollowers)::look);
        }

        private void every(int seconds, Runnable look) {
            worker.scheduleWithFixedDelay(() -> careful(look), seconds, seconds, TimeUnit.SECONDS);
        }

        private void careful(Runnable look) {
            try {
                look.run();
            } catch (RuntimeException e) {
                // The database may be away; the next look does what this one left.
                log.warn("A look at ends of terms, merges and moves failed", e);
            }
        }

        @Deactivate
        void stop() {
            worker.shutdownNow();
        }
    }
}
