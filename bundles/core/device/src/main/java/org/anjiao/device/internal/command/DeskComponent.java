package org.anjiao.device.internal.command;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the desk for commands into the container. */
@Component(service = DeviceCommands.class)
public final class DeskComponent extends CommandDesk {
    @Activate
    public DeskComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference QueueComponent queue,
            @Reference PresentDrivers drivers,
            @Reference SuperviseeDirectory persons,
            @Reference EmOrders orders,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new CommandStore(database),
                new InventoryStore(database),
                queue,
                drivers,
                persons,
                orders,
                access,
                audit,
                transactions,
                ids,
                clock,
                queue.limits());
    }
}
