package org.anjiao.supervisee.internal;

import java.util.List;
import org.anjiao.supervisee.internal.absence.AbsenceEnd;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.entry.ReferralEnd;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.leave.LeaveEnd;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Gathers what ends with a case. Waits for all six kinds, so that no case ends by halves while the server starts. */
@Component(service = CaseEnd.class, property = "CaseFollower.cardinality.minimum:Integer=7")
public final class CaseEndComponent extends CaseEnd {
    @Activate
    public CaseEndComponent(
            @Reference Desk desk,
            @Reference Outlets outlets,
            @Reference(name = "CaseFollower", cardinality = ReferenceCardinality.AT_LEAST_ONE)
                    List<CaseFollower> followers) {
        super(desk, List.copyOf(followers), outlets.zones());
    }

    /** Leaves. */
    @Component(service = CaseFollower.class)
    public static final class Leaves extends LeaveEnd {}

    /** Referrals of persons who have not been registered. */
    @Component(service = CaseFollower.class)
    public static final class Referrals extends ReferralEnd {}

    /** Searches. */
    @Component(service = CaseFollower.class)
    public static final class Absences extends AbsenceEnd {
        @Activate
        public Absences(@Reference Desk desk) {
            super(desk);
        }
    }
}
