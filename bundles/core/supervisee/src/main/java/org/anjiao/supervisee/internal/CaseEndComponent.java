package org.anjiao.supervisee.internal;

import java.util.List;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.CaseEnd;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Gathers what follows the end of a case. Waits for all of it, so that no case ends by halves while the server starts. */
@Component(service = CaseEnd.class, property = "CaseFollower.cardinality.minimum:Integer=2")
public final class CaseEndComponent extends CaseEnd {
    @Activate
    public CaseEndComponent(
            @Reference Desk desk,
            @Reference Outlets outlets,
            @Reference(name = "CaseFollower", cardinality = ReferenceCardinality.AT_LEAST_ONE)
                    List<CaseFollower> followers) {
        super(desk, List.copyOf(followers), outlets.zones(), outlets.documents());
    }
}
