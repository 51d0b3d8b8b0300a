package org.anjiao.supervisee.internal.order;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Positioning ends with the case, and with the county that has ordered it; its device is taken back within its limit. */
public final class OrderEnd implements CaseFollower {
    private final Desk desk;
    private final EmOrderBook orders;

    public OrderEnd(Desk desk, EmOrderBook orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        Instant now = desk.now();
        List<String> ended = orders.endAll(manager, caller, person, reason);
        ended.forEach(order -> desk.dues().open(manager, DueKind.EM_RETURN, person, "em-order", order, now));
    }

    @Override
    public void leftCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        left(manager, caller, person, reason);
    }
}
