package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.transfer.StayBook;
import org.anjiao.supervisee.internal.transfer.TransferBook;
import org.anjiao.supervisee.internal.transfer.TransferClock;
import org.anjiao.supervisee.internal.transfer.TransferLetters;
import org.anjiao.supervisee.transfer.Stays;
import org.anjiao.supervisee.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the transfers into the container. */
@Component(service = Transfers.class)
public final class TransfersComponent extends TransferBook {
    @Activate
    public TransfersComponent(@Reference Desk desk, @Reference CaseEnd end, @Reference Outlets outlets) {
        super(desk, new TransferLetters(desk, outlets.documents()), end, outlets.searches(desk), outlets::followers);
    }

    /** What happens without an officer. */
    @Component(service = DueHandler.class)
    public static final class Clock extends TransferClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.searches(desk));
        }
    }

    /** Who kept a person when. */
    @Component(service = Stays.class)
    public static final class History extends StayBook {
        @Activate
        public History(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets::followers);
        }
    }
}
