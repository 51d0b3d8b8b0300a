package org.anjiao.infra.plugins.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Notes that a service is there without getting it: the plugin's code is left alone. */
final class Sighting implements ServiceTrackerCustomizer<Object, Object> {
    private final BundleContext context;

    Sighting(BundleContext context) {
        this.context = context;
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        return context;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object sighting) {
        // still there
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Object sighting) {
        // the tracker forgets it by itself
    }
}
