package org.anjiao.supervisee.internal.prohibition;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionState;

/** Orders and permits whose last day is over have ended. */
public class ProhibitionClock implements DueHandler {
    private final Desk desk;

    public ProhibitionClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.PROHIBITION_END, DueKind.PERMIT_END, DueKind.TRIP_PERMIT_END);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        if (due.kind() == DueKind.PROHIBITION_END) {
            ProhibitionEntity order = manager.find(ProhibitionEntity.class, due.recordId());
            if (order.state() == ProhibitionState.ACTIVE) {
                order.ended();
                record(manager, due, person, ProhibitionBook.RECORD_TYPE, "PROHIBITION_ENDED");
            }
        } else {
            PermitEntity permit = manager.find(PermitEntity.class, due.recordId());
            if (permit.state() == PermitState.GRANTED) {
                permit.ended();
                record(manager, due, person, PermitBook.RECORD_TYPE, "PERMIT_ENDED");
            }
        }
        desk.dues().done(manager, due.kind(), due.recordId(), due.until());
    }

    private void record(
            EntityManager manager, DueEntity due, SuperviseeEntity person, String recordType, String action) {
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        action,
                        recordType,
                        due.recordId(),
                        due.until(),
                        Map.of("to", due.view().lastDay().toString())));
    }
}
