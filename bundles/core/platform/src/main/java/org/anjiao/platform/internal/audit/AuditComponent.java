package org.anjiao.platform.internal.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link AuditChain}. */
@Component
public final class AuditComponent implements AuditLog {
    private final AuditLog chain;

    @Activate
    public AuditComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        chain = new AuditChain(new AuditTable(dataSource), transactions, clock);
    }

    @Override
    public void record(Caller actor, AuditRecord record) {
        chain.record(actor, record);
    }

    @Override
    public Verification verify() {
        return chain.verify();
    }
}
