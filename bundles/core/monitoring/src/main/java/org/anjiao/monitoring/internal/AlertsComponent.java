package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.monitoring.Alerts;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the handling of alerts into the container. */
@Component(service = Alerts.class, configurationPid = MonitoringConfig.PID)
public final class AlertsComponent extends AlertDesk {
    @Activate
    public AlertsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference Hazards hazards,
            @Reference Organization organization,
            @Reference PolicyBook policy,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference LiveEvents live,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(
                new AlertStore(
                        database,
                        new MonitoringRules(
                                        policy,
                                        organization,
                                        clock,
                                        config.dwell_seconds(),
                                        config.acknowledge_minutes())::overdue),
                hazards,
                new Subtree(organization, clock),
                access,
                audit,
                transactions,
                live,
                clock);
    }
}
