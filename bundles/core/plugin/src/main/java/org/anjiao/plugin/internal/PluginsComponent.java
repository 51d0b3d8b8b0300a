package org.anjiao.plugin.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.plugin.Plugins;
import org.anjiao.platform.plugin.host.PluginHost;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes {@link PluginManager} and lets it put things straight once when the server starts. */
@Component(service = Plugins.class, immediate = true, configurationPid = "org.anjiao.plugins")
@Designate(ocd = PluginConfig.class)
public final class PluginsComponent extends PluginManager {
    private static final Logger LOG = LoggerFactory.getLogger(PluginsComponent.class);

    private final SelfTests selfTests;
    private final ExecutorService starter =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "anjiao-plugins"));

    @Activate
    public PluginsComponent(
            BundleContext context,
            PluginConfig config,
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=plugin)") SchemaReady schema,
            @Reference PluginHost host,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        this(
                new PluginTable(dataSource),
                new PluginStore(
                        folder(config.storeDirectory(), context, "karaf.data", "plugins"), config.maxFileMebibytes()),
                host,
                new Examiner(
                        new Signers(folder(config.signersFile(), context, "karaf.etc", "anjiao-plugin-signers.pem")),
                        config.unsignedAllowed(),
                        host),
                new SelfTests(Duration.ofSeconds(config.selfTestSeconds())),
                new Surroundings(organization, access, audit, transactions, ids, clock));
        String province = organization.root(clock.instant()).id();
        starter.execute(() -> putStraight(new Caller("system", "系统", province, Set.of(Role.SYSTEM))));
    }

    private PluginsComponent(
            PluginTable table,
            PluginStore store,
            PluginHost host,
            Examiner examiner,
            SelfTests selfTests,
            Surroundings around) {
        super(table, store, host, examiner, new Installer(host, store, selfTests), around);
        this.selfTests = selfTests;
    }

    private static Path folder(String configured, BundleContext context, String property, String name) {
        return configured.isBlank()
                ? Path.of(Optional.ofNullable(context.getProperty(property)).orElse("."), name)
                : Path.of(configured);
    }

    private void putStraight(Caller system) {
        try {
            reconcile(system);
        } catch (RuntimeException e) {
            LOG.error("The installed plugins differ from those on record", e);
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSelfTest(PluginSelfTest test) {
        selfTests.add(test);
    }

    void removeSelfTest(PluginSelfTest test) {
        selfTests.remove(test);
    }

    @Deactivate
    void stop() {
        starter.shutdown();
    }
}
