package org.anjiao.security.internal;

import java.time.Clock;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link AccessControlService}. */
@Component(service = AccessControl.class)
public final class AccessControlComponent implements AccessControl {
    private final AccessControl access;

    @Activate
    public AccessControlComponent(
            @Reference Organization organization,
            @Reference Clock clock,
            @Reference AuditLog audit,
            @Reference Transactions transactions) {
        access = new AccessControlService(organization, clock, audit, transactions);
    }

    @Override
    public void require(Caller caller, Permission permission, String owningUnitId) {
        access.require(caller, permission, owningUnitId);
    }

    @Override
    public boolean permits(Caller caller, Permission permission, String owningUnitId) {
        return access.permits(caller, permission, owningUnitId);
    }

    @Override
    public String scope(Caller caller, Permission permission, String wishedUnitId) {
        return access.scope(caller, permission, wishedUnitId);
    }
}
