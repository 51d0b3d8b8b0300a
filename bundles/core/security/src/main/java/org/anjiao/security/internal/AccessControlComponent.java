package org.anjiao.security.internal;

import java.time.Clock;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link AccessControlService}. */
@Component(service = AccessControl.class)
public final class AccessControlComponent extends AccessControlService {
    @Activate
    public AccessControlComponent(
            @Reference Organization organization,
            @Reference Clock clock,
            @Reference AuditLog audit,
            @Reference Transactions transactions) {
        super(organization, clock, audit, transactions);
    }
}
