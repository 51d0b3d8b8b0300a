package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.internal.visit.VerificationBook;
import org.anjiao.supervisee.internal.visit.VisitBook;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.Visits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the visits into the container. */
@Component(service = Visits.class)
public final class VisitsComponent extends VisitBook {
    @Activate
    public VisitsComponent(@Reference Desk desk, @Reference Rhythms rhythms) {
        super(desk, rhythms);
    }

    /** The verifications. */
    @Component(service = Verifications.class)
    public static final class Verification extends VerificationBook {
        @Activate
        public Verification(@Reference Desk desk, @Reference Rhythms rhythms, @Reference Outlets outlets) {
            super(desk, rhythms, outlets.searches(desk), outlets.alerts());
        }
    }
}
