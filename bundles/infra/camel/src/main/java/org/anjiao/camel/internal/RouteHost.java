package org.anjiao.camel.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.ExchangeOutcome.Failed;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.platform.plugin.PluginKind;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.http.HttpComponent;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Camel context with one route for each installed agency. An agency that fails to set up harms no other. */
final class RouteHost implements AgencyGateway, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteHost.class);

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Map<String, AgencyRoute> routes = new ConcurrentHashMap<>();

    /** @param camel not started; closed by this host */
    RouteHost(CamelContext camel) {
        this.camel = camel;
        // Named here instead of looked up, so that no search through bundles decides which one it is.
        camel.addComponent("direct", new DirectComponent());
        camel.addComponent("http", new HttpComponent());
        camel.addComponent("https", new HttpComponent());
        camel.start();
        producer = camel.createProducerTemplate();
    }

    /** Routes are added to the running context: one that is added before the start is lost in OSGi. */
    void install(AgencyRoute agency) {
        String code = agency.agency().code();
        if (routes.containsKey(code)) {
            LOG.error("There is a route to agency {} already; {} is left out", code, agency);
            return;
        }
        try {
            camel.addRoutes(new AgencyRouteBuilder(agency));
            routes.put(code, agency);
            LOG.info("Route to agency {} installed", code);
        } catch (Exception e) {
            LOG.error("Route to agency {} cannot be set up; its messages are held", code, e);
        }
    }

    void remove(AgencyRoute agency) {
        String code = agency.agency().code();
        if (!routes.remove(code, agency)) {
            return;
        }
        String id = AgencyRouteBuilder.routeId(code);
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
            LOG.info("Route to agency {} removed; its messages are held", code);
        } catch (Exception e) {
            LOG.error("Route to agency {} could not be removed", code, e);
        }
    }

    @Override
    public boolean takes(String agency, String documentCode) {
        AgencyRoute route = routes.get(agency);
        return route != null && route.handles().contains(documentCode);
    }

    @Override
    public Optional<String> module(String agency) {
        return Optional.ofNullable(routes.get(agency)).map(RouteHost::module);
    }

    /** Named after its bundle, as every module is: one bundle may bring routes to several agencies. */
    private static String module(AgencyRoute route) {
        Bundle bundle = FrameworkUtil.getBundle(route.getClass());
        String name = bundle == null ? route.agency().code() : bundle.getSymbolicName();
        return PluginKind.AGENCY.moduleId(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public Optional<ExchangeOutcome> send(OutgoingDocument document) {
        if (!takes(document.agency(), document.code())) {
            return Optional.empty();
        }
        try {
            return Optional.of(producer.requestBody(
                    AgencyRouteBuilder.entrance(document.agency()), document, ExchangeOutcome.class));
        } catch (CamelExecutionException e) {
            return Optional.of(failed(document, e.getCause() == null ? e : e.getCause()));
        } catch (RuntimeException e) {
            return Optional.of(failed(document, e));
        }
    }

    private static Failed failed(OutgoingDocument document, Throwable cause) {
        LOG.warn("Message {} to agency {} failed: {}", document.messageId(), document.agency(), cause.toString());
        return new Failed(cause.toString());
    }

    @Override
    public void close() {
        camel.stop();
    }
}
