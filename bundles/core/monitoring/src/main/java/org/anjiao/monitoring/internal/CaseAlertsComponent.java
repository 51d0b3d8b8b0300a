package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the raising of alerts that follow from cases into the container. */
@Component(service = CaseAlerts.class, configurationPid = MonitoringConfig.PID)
public final class CaseAlertsComponent extends CaseAlertDesk {
    @Activate
    public CaseAlertsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference SuperviseeDirectory supervisees,
            @Reference PolicyBook policy,
            @Reference Organization organization,
            @Reference Transactions transactions,
            @Reference LiveEvents live,
            @Reference IdGenerator ids,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(
                new CaseAlertStore(database),
                supervisees,
                MonitoringRules.of(policy, organization, clock, config),
                transactions,
                live,
                ids,
                clock);
    }
}
