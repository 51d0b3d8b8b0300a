package org.anjiao.supervisee.internal.guarantor;

import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Nobody was named in time in place of the guarantor who was lost. */
public class GuarantorClock implements DueHandler {
    private final Desk desk;
    private final GuarantorWatch watch;

    public GuarantorClock(Desk desk, GuarantorWatch watch) {
        this.desk = desk;
        this.watch = watch;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.GUARANTOR_REPLACEMENT);
    }

    /** The limit stays open, and late, until somebody is named: the case that opens does not put that off. */
    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        watch.guarantorLost(manager, desk.system(person.unitId()), person, due.lastDay());
    }
}
