package org.anjiao.supervisee.internal.transfer;

import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.transfer.TransferState;

/** What happens to transfers without an officer: nobody reports in time, so that the old county searches (T-23), or the case ends. */
public class TransferClock implements DueHandler {
    private final Desk desk;
    private final Searches searches;
    private final TransferDesk sides;

    public TransferClock(Desk desk, Searches searches) {
        this.desk = desk;
        this.searches = searches;
        sides = new TransferDesk(desk);
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.TRANSFER_REPORT);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        TransferEntity transfer = manager.find(TransferEntity.class, due.recordId());
        if (transfer.state() != TransferState.APPROVED) {
            return;
        }
        transfer.overdue();
        Caller system = desk.system(person.unitId());
        sides.recorded(manager, system, person, transfer, "TRANSFER_OVERDUE");
        searches.openUnlessSearching(
                manager, system, person, AbsenceCause.NOT_ARRIVED, "应于" + transfer.reportBy() + "前到新执行地报到");
    }
}
