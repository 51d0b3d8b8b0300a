package org.anjiao.supervisee.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Surroundings;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what every service of this domain works with. */
@Component(service = Desk.class)
public final class DeskComponent extends Desk {
    @Activate
    public DeskComponent(
            @Reference(target = "(osgi.unit.name=anjiao-supervisee)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=supervisee)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference PolicyBook policy,
            @Reference Deadlines deadlines,
            @Reference AccessControl access,
            @Reference Accounts accounts,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(new Surroundings(
                jpa, dataSource, transactions, organization, policy, deadlines, access, accounts, audit, ids, clock));
    }
}
