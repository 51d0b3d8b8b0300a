package org.anjiao.monitoring.internal;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.monitoring.PositionChecks;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the positioning checks into the container. */
@Component(service = PositionChecks.class, configurationPid = MonitoringConfig.PID)
public final class ChecksComponent extends CheckDesk {
    @Activate
    public ChecksComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference EmOrders orders,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(
                new Surroundings(
                        new CheckStore(database),
                        organization,
                        supervisees,
                        orders,
                        access,
                        audit,
                        transactions,
                        ids,
                        clock),
                new SecureRandom()::nextLong,
                config.check_percent_per_month());
    }
}
