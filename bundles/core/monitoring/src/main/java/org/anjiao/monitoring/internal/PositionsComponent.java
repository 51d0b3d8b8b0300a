package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.PositionJournal;
import org.anjiao.monitoring.Positions;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the reads of positions into the container. */
@Component(service = Positions.class, configurationPid = MonitoringConfig.PID)
public final class PositionsComponent extends PositionService {
    @Activate
    public PositionsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference PositionJournal journal,
            @Reference EmOrders orders,
            @Reference SuperviseeDirectory supervisees,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(
                new Surroundings(
                        journal,
                        new AlertStore(database),
                        orders,
                        supervisees,
                        new Subtree(organization, clock),
                        access,
                        audit,
                        transactions,
                        clock),
                new Looks(config.live_record_minutes()));
    }
}
