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
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.spi.CaseHazards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the handling of alerts into the container. */
@Component(service = Alerts.class)
public final class AlertsComponent extends AlertDesk {
    @Activate
    public AlertsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference Hazards hazards,
            @Reference CaseHazards caseHazards,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference LiveEvents live,
            @Reference Clock clock) {
        super(
                new AlertStore(database),
                hazards,
                caseHazards,
                new Subtree(organization, clock),
                supervisees,
                access,
                audit,
                transactions,
                live,
                clock);
    }
}
