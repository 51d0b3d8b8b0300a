package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.order.EmOrderBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the orders of positioning into the container. */
@Component(service = EmOrders.class)
public final class EmOrdersComponent extends EmOrderBook {
    @Activate
    public EmOrdersComponent(@Reference Desk desk) {
        super(desk.around());
    }
}
