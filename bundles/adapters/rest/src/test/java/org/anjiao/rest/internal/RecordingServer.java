package org.anjiao.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.GenericServlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.export.ListExport;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Resources over a real HTTP server, with services that only remember their last call and give what they are told to. */
public final class RecordingServer {
    private static final Caller CALLER = new Caller("beilin", "测试干部", "unit-1", Set.of(Role.COUNTY_OFFICER));

    private Server server;
    private URI base;
    private volatile Object answer;
    private final Map<String, Object> answersOf = new ConcurrentHashMap<>();
    private volatile String called;
    private volatile List<Object> arguments;

    /** An answer as it came over the wire. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        /** Empty if there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() throws IOException {
            return Json.mapper().readTree(response.body());
        }
    }

    public <T> T recording(Class<T> service) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, given) -> {
                    called = method.getName();
                    arguments = Arrays.asList(given);
                    return answersOf.getOrDefault(method.getName(), answer);
                }));
    }

    public void start(List<RestResource> resources) throws Exception {
        start(resources, null);
    }

    /** @param exports null for a server without lists as tables */
    public void start(List<RestResource> resources, ListExport exports) throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new EndpointServlet(resources, exports)), RestServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://127.0.0.1:" + port + RestServer.PATH + "/");
    }

    public void stop() throws Exception {
        server.stop();
    }

    /** What every service gives from now on. */
    public void answers(Object given) {
        answer = given;
    }

    /** What a method of that name gives instead from now on. */
    public void answers(String method, Object given) {
        answersOf.put(method, given);
    }

    /** Name of the method that was called last. */
    public String called() {
        return called;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Object argument(int index) {
        return arguments.get(index);
    }

    /** A file, with what says how it is called. */
    public HttpResponse<byte[]> download(String path, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer token")
                .header("Accept-Language", language)
                .header("Accept", "text/csv")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)), null);
    }

    /** @param ifMatch null leaves the header out */
    public Answer post(String path, String ifMatch, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                ifMatch);
    }

    private static Answer send(HttpRequest.Builder request, String ifMatch) throws IOException, InterruptedException {
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.header("Authorization", "Bearer token");
        return new Answer(HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static final class EndpointServlet extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private final transient List<RestResource> resources;
        private final transient ListExport exports;
        private transient RestEndpoint endpoint;

        EndpointServlet(List<RestResource> resources, ListExport exports) {
            this.resources = resources;
            this.exports = exports;
        }

        @Override
        public void init() {
            endpoint = new RestEndpoint(
                    getServletConfig(),
                    resources,
                    new OneSession(),
                    RestEndpointTest::straightOn,
                    () -> "incident-1",
                    () -> Optional.ofNullable(exports));
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            endpoint.service(request, response);
        }
    }

    private static final class OneSession implements SignIn {
        @Override
        public String open(String account, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Caller check(String account, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> session(String token) {
            return Optional.of(CALLER);
        }

        @Override
        public Optional<Caller> holder(String token) {
            return session(token);
        }

        @Override
        public void close(String token) {
            throw new UnsupportedOperationException();
        }
    }
}
