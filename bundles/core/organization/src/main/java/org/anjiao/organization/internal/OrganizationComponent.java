package org.anjiao.organization.internal;

import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link OrganizationService}. */
@Component(service = Organization.class)
public final class OrganizationComponent extends OrganizationService {
    @Activate
    public OrganizationComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=organization)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference IdGenerator ids) {
        super(new UnitTable(dataSource), transactions, audit, ids);
    }
}
