package org.anjiao.plugin.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.plugin.host.PluginHost;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link ModuleSwitches}. */
@Component(service = Modules.class)
public final class ModulesComponent extends ModuleSwitches {
    @Activate
    public ModulesComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=plugin)") SchemaReady schema,
            @Reference PluginHost host,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        super(new SwitchTable(dataSource), host::bundles, organization, access, audit, transactions, clock);
    }
}
