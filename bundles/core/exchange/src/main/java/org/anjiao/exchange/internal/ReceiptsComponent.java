package org.anjiao.exchange.internal;

import java.time.Clock;
import org.anjiao.exchange.Receipts;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.reply.CaseReplies;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the taking of receipts into the container. */
@Component(service = Receipts.class)
public final class ReceiptsComponent extends ReceiptService {
    @Activate
    public ReceiptsComponent(
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference(target = "(domain=exchange)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference PolicyBook policy,
            @Reference Deadlines deadlines,
            @Reference CaseReplies cases,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        super(
                new ExchangeStore(jpa),
                transactions,
                new ReplyClock(Catalogue.load(), policy, deadlines, organization),
                new WayBack(cases),
                access,
                audit,
                clock);
    }
}
