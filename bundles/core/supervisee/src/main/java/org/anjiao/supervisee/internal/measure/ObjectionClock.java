package org.anjiao.supervisee.internal.measure;

import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The person's time to object ends by itself: nothing is overdue then (T-31). */
public class ObjectionClock implements DueHandler {
    private final Desk desk;

    public ObjectionClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.OBJECTION);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        desk.dues().done(manager, DueKind.OBJECTION, due.recordId(), due.until());
    }
}
