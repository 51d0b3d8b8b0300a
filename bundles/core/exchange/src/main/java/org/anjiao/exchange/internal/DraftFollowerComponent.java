package org.anjiao.exchange.internal;

import java.time.Clock;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.spi.PersonFollower;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts into the container what lets drafts follow their persons. */
@Component(service = PersonFollower.class)
public final class DraftFollowerComponent extends DraftFollower {
    @Activate
    public DraftFollowerComponent(
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference Organization organization,
            @Reference SuperviseeDirectory directory,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        super(new ExchangeStore(jpa), Catalogue.load(), organization, directory, transactions, audit, clock);
    }
}
