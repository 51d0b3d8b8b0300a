package org.anjiao.supervisee.internal.leave;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.leave.LeaveState;

/** Whoever is no longer in correction needs no leave. */
public class LeaveEnd implements CaseFollower {
    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        LeaveSearch.ofPerson(manager, person.id()).stream()
                .filter(leave -> leave.state().next().contains(LeaveState.MOOT))
                .forEach(leave -> leave.moot("案件终结：" + reason));
    }
}
