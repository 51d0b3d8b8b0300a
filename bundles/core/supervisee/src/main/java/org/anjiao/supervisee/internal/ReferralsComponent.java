package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.entry.Deliveries;
import org.anjiao.supervisee.entry.Referrals;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.entry.DeliveryBook;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralClock;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the referrals into the container. */
@Component(service = Referrals.class)
public final class ReferralsComponent extends ReferralBook {
    @Activate
    public ReferralsComponent(@Reference Desk desk, @Reference Newcomers newcomers, @Reference Outlets outlets) {
        super(desk, newcomers, new ReferralLetters(desk, outlets.documents()), new Conditions(desk));
    }

    /** Their documents. */
    @Component(service = Deliveries.class)
    public static final class Documents extends DeliveryBook {
        @Activate
        public Documents(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, new ReferralLetters(desk, outlets.documents()));
        }
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends ReferralClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(
                    desk,
                    new ReferralLetters(desk, outlets.documents()),
                    outlets.hazards(),
                    outlets.alerts(),
                    new Conditions(desk));
        }
    }
}
