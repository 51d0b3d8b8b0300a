package org.anjiao.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.GenericServlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.live.LiveServlet;
import org.anjiao.rest.internal.session.MeResource;
import org.anjiao.rest.internal.session.SessionResource;
import org.anjiao.testkit.Stubs;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has yet to change a given password, over HTTP: reaches the own session, the password and the way out. */
class GivenPasswordTest {
    private static final Caller HOLDER = new Caller("beilin", "测试干部", "unit-1", Set.of(Role.COUNTY_OFFICER));
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    private static Server server;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        SignIn signIn = new GivenPassword();
        ServletHolder live = new ServletHolder(
                new LiveServlet(Stubs.of(LiveEvents.class, CALLS), signIn, Stubs.of(AccessControl.class, CALLS)));
        live.setAsyncSupported(true);
        context.addServlet(live, RestServer.PATH + "/live");
        context.addServlet(new ServletHolder(new EndpointServlet(signIn)), RestServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://127.0.0.1:" + port + RestServer.PATH + "/");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void forget() {
        CALLS.clear();
    }

    @Test
    void everythingElseIsRefusedWithTheWayOut() throws Exception {
        for (String path : List.of("work", "live")) {
            HttpResponse<String> answer = send("GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(ProblemBody.MEDIA_TYPE));
            JsonNode problem = Json.mapper().readTree(answer.body());
            assertThat(problem.get("code").asText()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
            assertThat(problem.at("/message/zh").asText()).contains("密码");
            assertThat(problem.at("/remedy/zh").asText()).contains("修改");
            assertThat(problem.at("/remedy/en").asText()).contains("/api/v1/me/password");
        }
        assertThat(CALLS).isEmpty();
    }

    @Test
    void theOwnSessionSaysThatThePasswordIsToBeChanged() throws Exception {
        HttpResponse<String> own = send("GET", "session", null);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(own.body()).get("passwordGiven").asBoolean())
                .isTrue();
    }

    @Test
    void whoSignsInHearsItToo() throws Exception {
        HttpResponse<String> opened =
                send("POST", "session", "{\"account\": \"beilin\", \"password\": \"Anjiao-2019\"}");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(Json.mapper()
                        .readTree(opened.body())
                        .at("/caller/passwordGiven")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void thePasswordIsChangedAndTheSessionClosed() throws Exception {
        HttpResponse<String> changed =
                send("PUT", "me/password", "{\"oldPassword\": \"Anjiao-2019\", \"newPassword\": \"Anjiao-2020\"}");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "session", null).statusCode()).isEqualTo(204);
        assertThat(CALLS).containsExactly("beilin Anjiao-2020", "closed a-token");
    }

    @Test
    void withoutASessionTheOwnAccountIsNotThere() throws Exception {
        for (String path : List.of("session", "live")) {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(Json.mapper().readTree(answer.body()).get("code").asText())
                    .isEqualTo("SESSION_REQUIRED");
        }
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer a-token")
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A stand-in for whatever is no business of the own account. */
    @Path("work")
    public static final class WorkResource implements RestResource {
        @GET
        public String work() {
            CALLS.add("work");
            return "done";
        }
    }

    private static final class EndpointServlet extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private final transient SignIn signIn;
        private transient RestEndpoint endpoint;

        EndpointServlet(SignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        public void init() {
            Passwords passwords = new GivenPasswords();
            SessionResource session = new SessionResource(
                    signIn,
                    passwords,
                    Stubs.of(Organization.class, new OneUnit()),
                    Stubs.of(DemonstrationClock.class, new OneUnit()),
                    Clock.systemUTC());
            endpoint = new RestEndpoint(
                    getServletConfig(),
                    List.of(session, new MeResource(passwords), new WorkResource()),
                    signIn,
                    RestEndpointTest::straightOn,
                    () -> "incident-1",
                    Optional::empty);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            endpoint.service(request, response);
        }
    }

    /** Where the holder works, in a server that is a demonstration: it makes no difference. */
    public static final class OneUnit {
        public Unit unit(String id, Instant at) {
            return new Unit(id, "610103", "碑林区", UnitType.COUNTY_JUSTICE, null, "610103", Instant.EPOCH, null);
        }

        public boolean isDemonstration() {
            return true;
        }
    }

    private static final class GivenPasswords implements Passwords {
        @Override
        public void change(Caller caller, char[] old, char[] fresh) {
            CALLS.add(caller.account() + " " + new String(fresh));
        }

        @Override
        public boolean given(Caller caller) {
            return true;
        }
    }

    private static final class GivenPassword implements SignIn {
        @Override
        public String open(String account, char[] password) {
            return "a-token";
        }

        @Override
        public Caller check(String account, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> session(String token) {
            throw new ProblemException(CommonProblem.PASSWORD_CHANGE_REQUIRED, null);
        }

        @Override
        public Optional<Caller> holder(String token) {
            return Optional.of(HOLDER);
        }

        @Override
        public void close(String token) {
            CALLS.add("closed " + token);
        }
    }
}
