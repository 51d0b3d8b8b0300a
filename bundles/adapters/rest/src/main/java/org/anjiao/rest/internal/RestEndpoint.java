package org.anjiao.rest.internal;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.export.ListExport;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * One JAX-RS server over a fixed set of resources. Bus and address registry are its own: in OSGi all servlets of CXF share
 * one registry otherwise, and a path of this server would reach a web service that happens to have the same address.
 */
final class RestEndpoint implements AutoCloseable {
    private final Bus bus = new CXFBusFactory().createBus();
    private final DestinationRegistry addresses = new DestinationRegistryImpl();
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet(addresses, false);
    private final Server server;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    RestEndpoint(
            ServletConfig config,
            List<RestResource> resources,
            SignIn signIn,
            FirstAnswers answers,
            IdGenerator ids,
            Supplier<Optional<ListExport>> exports) {
        try {
            servlet.setBus(bus);
            servlet.init(config);
            server = start(resources, signIn, new ListInvoker(answers, Json.mapper(), exports), ids);
        } catch (ServletException e) {
            throw new IllegalStateException("The REST servlet cannot start", e);
        }
    }

    private Server start(List<RestResource> resources, SignIn signIn, ListInvoker invoker, IdGenerator ids) {
        Set<Class<?>> described = new LinkedHashSet<>();
        resources.forEach(resource -> described.add(resource.getClass()));
        List<Object> beans = new ArrayList<>(resources);
        beans.add(new OpenApiResource(described));
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(addresses));
        factory.setAddress("/");
        factory.setServiceBeans(beans);
        factory.setInvoker(invoker);
        factory.setProviders(List.of(
                new JacksonJsonProvider(Json.mapper()),
                new MediaParameter(),
                new SessionFilter(signIn),
                new KeptRequests(),
                new ProblemMapper(ids),
                new TimeParameters()));
        return factory.create();
    }

    /** @return false if this endpoint is closed and has not touched the request */
    boolean service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        open.readLock().lock();
        try {
            if (!closed) {
                servlet.service(request, response);
            }
            return !closed;
        } finally {
            open.readLock().unlock();
        }
    }

    /** Waits for the requests that are being answered. */
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            closed = true;
            server.destroy();
            servlet.destroy();
            bus.shutdown(false);
        } finally {
            open.writeLock().unlock();
        }
    }
}
