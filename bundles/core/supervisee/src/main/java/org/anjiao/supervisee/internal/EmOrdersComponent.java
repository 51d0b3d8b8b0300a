package org.anjiao.supervisee.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.internal.order.EmOrderBook;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the {@link EmOrderBook}. */
@Component
public final class EmOrdersComponent implements EmOrders {
    private final EmOrderBook orders;

    @Activate
    public EmOrdersComponent(
            @Reference(target = "(osgi.unit.name=anjiao-supervisee)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=supervisee)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference PolicyBook policy,
            @Reference AccessControl access,
            @Reference Accounts accounts,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        orders = new EmOrderBook(new EmOrderBook.Surroundings(
                jpa, dataSource, transactions, organization, policy, access, accounts, audit, ids, clock));
    }

    @Override
    public EmOrder propose(Caller caller, EmProposal proposal) {
        return orders.propose(caller, proposal);
    }

    @Override
    public EmOrder approve(Caller caller, String orderId) {
        return orders.approve(caller, orderId);
    }

    @Override
    public EmOrder reject(Caller caller, String orderId, String reason) {
        return orders.reject(caller, orderId, reason);
    }

    @Override
    public EmOrder release(Caller caller, String orderId, String reason) {
        return orders.release(caller, orderId, reason);
    }

    @Override
    public EmOrder find(Caller caller, String orderId) {
        return orders.find(caller, orderId);
    }

    @Override
    public List<EmOrder> ofSupervisee(Caller caller, String superviseeId) {
        return orders.ofSupervisee(caller, superviseeId);
    }

    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        return orders.positioningOrderAt(superviseeId, at);
    }

    @Override
    public long revision() {
        return orders.revision();
    }
}
