package org.anjiao.device.internal;

import javax.sql.DataSource;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Loads the inventory into memory. */
@Component(service = {DeviceRegistry.class, DeviceDirectory.class})
public final class DirectoryComponent extends DeviceDirectory {
    @Activate
    public DirectoryComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference Modules modules) {
        super(new InventoryStore(database).entries(), modules::enabledFor);
    }
}
