package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.monitoring.Zones;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.spi.CaseZones;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the work on zones into the container. */
@Component(service = {Zones.class, CaseZones.class})
public final class ZonesComponent extends ZoneDesk {
    @Activate
    public ZonesComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference Organization organization,
            @Reference Boundaries boundaries,
            @Reference SuperviseeDirectory supervisees,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new ZoneStore(database),
                new ZoneDrawing(organization, boundaries, clock),
                supervisees,
                access,
                audit,
                transactions,
                ids,
                clock);
    }
}
