package org.anjiao.rest.internal.live;

import java.util.Optional;
import java.util.Set;
import org.anjiao.platform.internal.live.LiveEventsComponent;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.testkit.Stubs;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The stream that open consoles listen to, over HTTP, for somebody who may see everything. */
public final class LiveUnderLoad implements AutoCloseable {
    /** Where it listens. */
    public static final String PATH = "/api/v1/live";

    private final LiveEventsComponent events = new LiveEventsComponent();
    private final LiveServlet servlet = new LiveServlet(
            events, Stubs.of(SignIn.class, new Session()), Stubs.of(AccessControl.class, new Everything()));
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** On the address 127.0.0.1. */
    public LiveUnderLoad() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder live = new ServletHolder(servlet);
        live.setAsyncSupported(true);
        context.addServlet(live, PATH);
        server.setHandler(context);
        server.start();
    }

    /** What is published here is streamed. */
    public LiveEvents events() {
        return events;
    }

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws Exception {
        servlet.stop();
        server.stop();
    }

    /** Every token is a session of the province's. */
    public static final class Session {
        public Optional<Caller> session(String token) {
            return Optional.of(new Caller("load", "load", "province", Set.of(Role.PROVINCE_OFFICER)));
        }
    }

    /** Asks nobody. */
    public static final class Everything {
        public boolean permits(Caller caller, Permission permission, String unit) {
            return true;
        }
    }
}
