package org.anjiao.store.internal;

import java.util.Hashtable;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.StoreException;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the changelog of every bundle that names one in its header {@code Anjiao-Changelog}, one bundle after the
 * other as they start, and then publishes the domain's {@link SchemaReady}. A bundle whose changelog fails gets
 * none, so that its components wait instead of working on wrong tables; the next start of the bundle tries again.
 */
@Component(service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.anjiao.platform.store.SchemaReady\"",
        effective = "active")
public final class SchemaExtender implements BundleTrackerCustomizer<ServiceRegistration<SchemaReady>> {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);

    private final BundleContext context;
    private final ChangelogRunner runner;
    private final BundleTracker<ServiceRegistration<SchemaReady>> tracker;

    @Activate
    public SchemaExtender(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource) {
        this.context = context;
        runner = new ChangelogRunner(dataSource);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public ServiceRegistration<SchemaReady> addingBundle(Bundle bundle, BundleEvent event) {
        return Changelog.of(bundle)
                .flatMap(changelog -> prepare(bundle, changelog))
                .orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<SchemaReady> ready) {
        // From starting to active: the tables are as before.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<SchemaReady> ready) {
        ready.unregister();
    }

    private Optional<ServiceRegistration<SchemaReady>> prepare(Bundle bundle, Changelog changelog) {
        try {
            migrate(bundle, changelog);
        } catch (StoreException e) {
            LOG.error("The tables of {} are not ready; its components wait", changelog.domain(), e);
            return Optional.empty();
        }
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(SchemaReady.DOMAIN, changelog.domain());
        return Optional.of(context.registerService(SchemaReady.class, changelog::domain, properties));
    }

    /**
     * One at a time: bundles may start on several threads, and Liquibase's lock waits by polling. For all extenders
     * together: a data source that is registered anew while bundles start brings a second one beside the first.
     */
    private void migrate(Bundle bundle, Changelog changelog) {
        synchronized (SchemaExtender.class) {
            runner.run(changelog.path(), bundle.adapt(BundleWiring.class).getClassLoader());
        }
        LOG.info("Tables of {} are ready ({} {})", changelog.domain(), bundle.getSymbolicName(), bundle.getVersion());
    }
}
