package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.internal.leave.LeaveClock;
import org.anjiao.supervisee.internal.leave.LeaveNotices;
import org.anjiao.supervisee.leave.Leaves;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the leaves into the container. */
@Component(service = Leaves.class)
public final class LeavesComponent extends LeaveBook {
    @Activate
    public LeavesComponent(@Reference Desk desk, @Reference Outlets outlets) {
        this(desk, new LeaveNotices(desk, outlets.documents(), outlets.hazards(), outlets.alerts()));
    }

    private LeavesComponent(Desk desk, LeaveNotices notices) {
        super(desk, new LeaveClock(desk, notices), notices);
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends LeaveClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, new LeaveNotices(desk, outlets.documents(), outlets.hazards(), outlets.alerts()));
        }
    }
}
