package org.anjiao.camel.internal;

import java.util.Optional;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.apache.camel.core.osgi.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Hosts the routes of the installed agencies' bundles. */
@Component(immediate = true)
public final class CamelGatewayComponent implements AgencyGateway {
    private final RouteHost host;

    @Activate
    public CamelGatewayComponent(BundleContext bundle) {
        OsgiDefaultCamelContext camel = new OsgiDefaultCamelContext(bundle);
        host = new RouteHost(camel);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addRoute(AgencyRoute route) {
        host.install(route);
    }

    public void removeRoute(AgencyRoute route) {
        host.remove(route);
    }

    @Deactivate
    public void stop() {
        host.close();
    }

    @Override
    public boolean takes(String agency, String documentCode) {
        return host.takes(agency, documentCode);
    }

    @Override
    public Optional<String> module(String agency) {
        return host.module(agency);
    }

    @Override
    public Optional<ExchangeOutcome> send(OutgoingDocument document) {
        return host.send(document);
    }
}
