package org.anjiao.supervisee.internal;

import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.order.EmOrderBook;
import org.anjiao.supervisee.internal.order.OrderEnd;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the orders of positioning into the container. */
@Component(service = {EmOrders.class, CaseFollower.class})
public final class EmOrdersComponent extends EmOrderBook implements CaseFollower {
    private final OrderEnd end;

    @Activate
    public EmOrdersComponent(@Reference Desk desk) {
        super(desk.around());
        end = new OrderEnd(desk, this);
    }

    @Override
    public void left(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        end.left(manager, caller, person, reason);
    }

    @Override
    public void leftCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        end.leftCounty(manager, caller, person, reason);
    }
}
