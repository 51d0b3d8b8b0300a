package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.exit.Releases;
import org.anjiao.supervisee.exit.Terminations;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.exit.ReleaseBook;
import org.anjiao.supervisee.internal.exit.ReleaseClock;
import org.anjiao.supervisee.internal.exit.TerminationBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the releases into the container. */
@Component(service = Releases.class)
public final class ReleasesComponent extends ReleaseBook {
    @Activate
    public ReleasesComponent(@Reference Desk desk, @Reference CaseEnd end, @Reference Outlets outlets) {
        super(desk, end, outlets.documents());
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends ReleaseClock {
        @Activate
        public Clock(@Reference Desk desk) {
            super(desk);
        }
    }

    /** The other ways out. */
    @Component(service = Terminations.class)
    public static final class Ends extends TerminationBook {
        @Activate
        public Ends(@Reference Desk desk, @Reference CaseEnd end, @Reference Outlets outlets) {
            super(desk, end, outlets.documents());
        }
    }
}
