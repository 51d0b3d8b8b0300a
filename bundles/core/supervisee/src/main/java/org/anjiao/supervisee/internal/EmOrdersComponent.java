package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.WornDevices;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.positioning.EmDevices;
import org.anjiao.supervisee.internal.positioning.EmOrderBook;
import org.anjiao.supervisee.internal.positioning.EmOrderClock;
import org.anjiao.supervisee.internal.positioning.EmOrderNotices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the orders of positioning into the container. */
@Component(service = {EmOrders.class, CaseFollower.class})
public final class EmOrdersComponent extends EmOrderBook {
    @Activate
    public EmOrdersComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(desk, new EmOrderClock(desk), new EmOrderNotices(desk, outlets.documents()));
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends EmOrderClock {
        @Activate
        public Clock(@Reference Desk desk) {
            super(desk);
        }
    }

    /** Who wears a device, for those who keep the devices. */
    @Component(service = WornDevices.class)
    public static final class Devices extends EmDevices {
        @Activate
        public Devices(@Reference Desk desk) {
            super(desk);
        }
    }
}
