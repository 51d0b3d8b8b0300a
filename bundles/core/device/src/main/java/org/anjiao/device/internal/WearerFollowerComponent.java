package org.anjiao.device.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.spi.PersonFollower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts into the container what lets devices follow their wearers. */
@Component(service = PersonFollower.class)
public final class WearerFollowerComponent extends WearerFollower {
    @Activate
    public WearerFollowerComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference DeviceDirectory directory,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(new InventoryStore(database), new CommandStore(database), directory, audit, transactions, ids, clock);
    }
}
