package org.anjiao.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.GenericServlet;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.export.ListExport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves whatever {@link RestResource resources} are installed. JAX-RS fixes its resources when a server starts, so each
 * change builds a new endpoint beside the old one and then switches over: no request meets a gap.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("anjiao-rest")
@HttpWhiteboardServletPattern(RestServer.PATH + "/*")
@HttpWhiteboardServletAsyncSupported
public final class RestServer extends GenericServlet {
    static final String PATH = "/api/v1";
    private static final long serialVersionUID = 1L;

    private final transient SignIn signIn;
    private final transient FirstAnswers answers;
    private final transient IdGenerator ids;
    private final transient List<RestResource> resources = new CopyOnWriteArrayList<>();
    private final transient ExecutorService rebuilder =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "anjiao-rest"));
    private final transient AtomicBoolean rebuildQueued = new AtomicBoolean();
    private final transient AtomicReference<ListExport> exports = new AtomicReference<>();
    private transient volatile RestEndpoint endpoint;

    @Activate
    public RestServer(@Reference SignIn signIn, @Reference FirstAnswers answers, @Reference IdGenerator ids) {
        this.signIn = signIn;
        this.answers = answers;
        this.ids = ids;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResource(RestResource resource) {
        resources.add(resource);
        rebuild();
    }

    void removeResource(RestResource resource) {
        resources.remove(resource);
        rebuild();
    }

    /** Comes with the registry, whose lists are exported. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setExports(ListExport given) {
        exports.set(given);
    }

    void unsetExports(ListExport gone) {
        exports.compareAndSet(gone, null);
    }

    private Optional<ListExport> exports() {
        return Optional.ofNullable(exports.get());
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        rebuild();
    }

    /** Many resources come at once when the server starts: one rebuild answers all that came before it began. */
    private void rebuild() {
        if (getServletConfig() != null && !rebuilder.isShutdown() && rebuildQueued.compareAndSet(false, true)) {
            rebuilder.execute(this::switchOver);
        }
    }

    private void switchOver() {
        rebuildQueued.set(false);
        RestEndpoint before = endpoint;
        endpoint = new RestEndpoint(getServletConfig(), List.copyOf(resources), signIn, answers, ids, this::exports);
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        for (RestEndpoint current = endpoint; current != null; current = endpoint) {
            if (current.service(request, response)) {
                return;
            }
        }
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void closeEndpoint() {
        RestEndpoint last = endpoint;
        endpoint = null;
        if (last != null) {
            last.close();
        }
    }

    @Deactivate
    void stop() {
        rebuilder.execute(this::closeEndpoint);
        rebuilder.shutdown();
    }
}
