package org.anjiao.security.internal.export;

import javax.sql.DataSource;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link ExportRetention}. */
@Component(service = RetainedTable.class)
public final class ExportRetentionComponent extends ExportRetention {
    @Activate
    public ExportRetentionComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema) {
        super(new ExportTable(dataSource));
    }
}
