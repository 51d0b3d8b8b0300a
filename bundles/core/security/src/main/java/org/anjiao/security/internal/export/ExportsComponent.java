package org.anjiao.security.internal.export;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.export.spi.ExportedLists;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes {@link ExportBook}. */
@Component(service = Exports.class, configurationPid = ExportsConfig.PID)
@Designate(ocd = ExportsConfig.class)
public final class ExportsComponent extends ExportBook {
    @Activate
    public ExportsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference IdGenerator ids,
            @Reference Clock clock,
            ExportsConfig config) {
        super(
                new ExportTable(dataSource),
                access,
                audit,
                transactions,
                organization,
                ids,
                clock,
                new Grant(Duration.ofHours(config.openHours()), config.fetches()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLists(ExportedLists known) {
        add(known);
    }

    void removeLists(ExportedLists known) {
        remove(known);
    }
}
