package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.spi.PersonFollower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts into the container what lets alerts and checks follow their persons. */
@Component(service = PersonFollower.class, configurationPid = MonitoringConfig.PID)
public final class AlertFollowerComponent extends AlertFollower {
    @Activate
    public AlertFollowerComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference PolicyBook policy,
            @Reference Organization organization,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference LiveEvents live,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(database, MonitoringRules.of(policy, organization, clock, config), transactions, audit, live, clock);
    }
}
