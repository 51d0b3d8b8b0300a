package org.anjiao.infra.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anjiao.platform.plugin.host.HostRefusal;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.plugin.host.PluginHost;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugins as bundles of the framework. The framework keeps them over a restart; they are not among the bundles that the
 * features service manages, so that installing a feature neither removes nor refreshes them.
 */
@Component(service = PluginHost.class)
public final class FrameworkHost implements PluginHost {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkHost.class);

    /** After everything that came with the server. */
    private static final int START_LEVEL = 85;

    private static final long REGISTRATION_MILLIS = 5_000;
    private static final String PROBE = PREFIX + "probe";

    private final BundleContext context;
    private final FrameworkWiring wiring;

    @Activate
    public FrameworkHost(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    @Override
    public List<HostedBundle> bundles() {
        return Arrays.stream(context.getBundles()).map(FrameworkHost::hosted).toList();
    }

    private static HostedBundle hosted(Bundle bundle) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(bundle.getHeaders("").keys())
                .forEach(key -> headers.put(key, bundle.getHeaders("").get(key)));
        return new HostedBundle(bundle.getLocation(), active(bundle), headers);
    }

    private static boolean active(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return bundle.getState() == Bundle.ACTIVE || (level != null && level.isPersistentlyStarted());
    }

    @Override
    public List<String> missing(Path file) throws HostRefusal {
        Bundle probe = install(PROBE, file);
        try {
            return probe.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                    .filter(this::unmet)
                    .map(Requirements::text)
                    .toList();
        } finally {
            remove(PROBE);
        }
    }

    private boolean unmet(BundleRequirement requirement) {
        return !Requirements.optional(requirement)
                && wiring.findProviders(requirement).stream()
                        .allMatch(provider ->
                                provider.getRevision().getBundle().getLocation().equals(PROBE));
    }

    @Override
    public Callable<Object> stage(String location, Path file, String service) throws HostRefusal {
        Bundle bundle = install(location, file);
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        if (!wiring.resolveBundles(Set.of(bundle))) {
            throw new HostRefusal("it does not resolve together with what is installed", null);
        }
        String component = Components.implementation(bundle, service);
        return () -> bundle.loadClass(component).getConstructor().newInstance();
    }

    private Bundle install(String location, Path file) throws HostRefusal {
        try (InputStream in = Files.newInputStream(file)) {
            return context.installBundle(location, in);
        } catch (IOException | BundleException | RuntimeException e) {
            throw new HostRefusal("the container does not take it: " + e.getMessage(), e);
        }
    }

    @Override
    public void start(String location, String service) throws HostRefusal {
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            throw new HostRefusal(location + " is not installed", null);
        }
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new HostRefusal(String.valueOf(e.getMessage()), e);
        }
        awaitRegistration(bundle, service);
    }

    private void awaitRegistration(Bundle bundle, String service) throws HostRefusal {
        String filter = "(&(objectClass=" + service + ")(service.bundleid=" + bundle.getBundleId() + "))";
        ServiceTracker<Object, Object> tracker;
        try {
            tracker = new ServiceTracker<>(context, context.createFilter(filter), new Sighting(context));
        } catch (InvalidSyntaxException e) {
            throw new HostRefusal(filter, e);
        }
        tracker.open(true); // whether or not this bundle is wired to the service's package
        try {
            if (tracker.waitForService(REGISTRATION_MILLIS) == null) {
                throw new HostRefusal("it does not register " + service, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostRefusal("interrupted", e);
        } finally {
            tracker.close();
        }
    }

    @Override
    public void remove(String location) {
        Bundle bundle = context.getBundle(location);
        if (bundle == null) {
            return;
        }
        try {
            bundle.uninstall(); // stops it first
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} is not removed cleanly", location, e);
        }
        if (wiring.getDependencyClosure(Set.of(bundle)).equals(Set.of(bundle))) {
            wiring.refreshBundles(Set.of(bundle));
        } else {
            LOG.warn("Others are wired to {}: it is kept in memory until the server restarts", location);
        }
    }
}
