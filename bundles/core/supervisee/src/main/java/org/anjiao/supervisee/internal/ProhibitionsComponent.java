package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.prohibition.PermitBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionClock;
import org.anjiao.supervisee.prohibition.Permits;
import org.anjiao.supervisee.prohibition.Prohibitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the prohibition orders into the container. */
@Component(service = Prohibitions.class)
public final class ProhibitionsComponent extends ProhibitionBook {
    @Activate
    public ProhibitionsComponent(@Reference Desk desk) {
        super(desk);
    }

    /** The permits. */
    @Component(service = Permits.class)
    public static final class Permit extends PermitBook {
        @Activate
        public Permit(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.documents());
        }
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends ProhibitionClock {
        @Activate
        public Clock(@Reference Desk desk) {
            super(desk);
        }
    }
}
