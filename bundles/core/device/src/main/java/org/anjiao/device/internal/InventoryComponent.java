package org.anjiao.device.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.Devices;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.WornDevices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the inventory into the container. */
@Component(service = Devices.class)
public final class InventoryComponent extends DeviceInventory {
    @Activate
    public InventoryComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference DriverPurposes drivers,
            @Reference DeviceDirectory directory,
            @Reference SuperviseeDirectory persons,
            @Reference EmOrders orders,
            @Reference WornDevices fittings,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new InventoryStore(database),
                new VerificationStore(database),
                drivers,
                directory,
                persons,
                orders,
                fittings,
                top -> {
                    OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
                    return unit -> tree.isWithin(unit, top);
                },
                access,
                audit,
                transactions,
                ids,
                clock);
    }
}
