package org.anjiao.soap.internal.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.soap.internal.Calls;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.ServerFactoryBean;

/**
 * Offers each service of the registry, and the requests to take its lists away, as long as they are there. Ports come and go one
 * by one; the others notice nothing.
 */
public final class RegistryPorts {
    /** What the names of all interfaces of the registry begin with. */
    public static final String INTERFACES = "org.anjiao.supervisee.";

    /** What the names of the interfaces begin with by which its lists are taken away. */
    public static final String EXPORTS = "org.anjiao.platform.export.";

    private final Calls calls;
    private final Map<Class<?>, List<Object>> services = new HashMap<>();
    private final Map<Class<?>, Server> servers = new HashMap<>();
    private final ProblemElement problem = new ProblemElement();
    private Bus bus;

    public RegistryPorts(Calls calls) {
        this.calls = calls;
    }

    /**
     * A service came.
     *
     * @param registered names of the interfaces under which it is registered
     */
    public synchronized void add(Object service, Collection<String> registered) {
        for (Class<?> api : Carried.interfaces(service, registered)) {
            services.computeIfAbsent(api, a -> new ArrayList<>()).add(service);
        }
    }

    /** A service went. */
    public synchronized void remove(Object service) {
        services.forEach((api, offered) -> {
            if (offered.removeIf(one -> one == service) && offered.isEmpty() && servers.containsKey(api)) {
                servers.remove(api).destroy();
            }
        });
        services.values().removeIf(List::isEmpty);
    }

    /** Serves what is there and what will come at a bus. */
    public synchronized void start(Bus at) {
        bus = at;
    }

    /**
     * Gets ready for a request. Descriptions are made when somebody first asks for them: that of all takes a second, which the
     * start of the server need not wait for.
     *
     * @param path below the servlet; null or {@code /} asks for the list of all
     */
    public synchronized void open(String path) {
        boolean all = path == null || path.equals("/");
        for (Class<?> api : services.keySet()) {
            if (bus != null && (all || path.equals("/" + Port.address(api)))) {
                servers.computeIfAbsent(api, this::serve);
            }
        }
    }

    /** Serves nothing any longer. */
    public synchronized void stop() {
        servers.values().forEach(Server::destroy);
        servers.clear();
        bus = null;
    }

    private Server serve(Class<?> api) {
        Port port = new Port(api);
        PortFactory description = new PortFactory(port, new PortBinding(port, problem));
        description.setBus(bus);
        description.create();
        ServerFactoryBean factory = new ServerFactoryBean(description);
        factory.setBus(bus);
        factory.setAddress("/" + Port.address(api));
        factory.setInvoker(new PortInvoker(port, () -> current(api), calls, problem));
        return factory.create();
    }

    private synchronized Object current(Class<?> api) {
        return services.get(api).get(0);
    }
}
