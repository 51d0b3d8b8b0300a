package org.anjiao.platform.internal.audit;

import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link AuditReader}. */
@Component(service = AuditTrail.class)
public final class AuditTrailComponent extends AuditReader {
    @Activate
    public AuditTrailComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=platform)") SchemaReady schema) {
        super(new AuditTable(dataSource));
    }
}
