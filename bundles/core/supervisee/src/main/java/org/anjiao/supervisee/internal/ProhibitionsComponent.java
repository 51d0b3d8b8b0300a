package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.prohibition.PermitBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionBook;
import org.anjiao.supervisee.internal.prohibition.ProhibitionClock;
import org.anjiao.supervisee.internal.prohibition.TripBook;
import org.anjiao.supervisee.internal.prohibition.TripClock;
import org.anjiao.supervisee.prohibition.Permits;
import org.anjiao.supervisee.prohibition.Prohibitions;
import org.anjiao.supervisee.prohibition.Trips;
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
            super(desk, outlets.documents(), new TripClock(desk, outlets.hazards(), outlets.alerts()));
        }
    }

    /** The trips. */
    @Component(service = Trips.class)
    public static final class Trip extends TripBook {
        @Activate
        public Trip(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, new TripClock(desk, outlets.hazards(), outlets.alerts()));
        }
    }

    /** The clock's part in trips, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class TripWatch extends TripClock {
        @Activate
        public TripWatch(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.hazards(), outlets.alerts());
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
