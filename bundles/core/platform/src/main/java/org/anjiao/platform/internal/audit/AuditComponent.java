package org.anjiao.platform.internal.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link AuditChain}. */
@Component(service = AuditLog.class)
public final class AuditComponent extends AuditChain {
    @Activate
    public AuditComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        super(new AuditTable(dataSource), transactions, clock);
    }
}
