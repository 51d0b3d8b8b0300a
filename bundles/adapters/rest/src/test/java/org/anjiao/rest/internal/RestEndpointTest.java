package org.anjiao.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.servlet.GenericServlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The base of the REST adapter over a real HTTP server: sessions, problems, times and the description. */
class RestEndpointTest {
    private static final String TOKEN = "a-token";
    private static final Caller CALLER = new Caller("beilin", "测试干部", "unit-1", Set.of(Role.COUNTY_OFFICER));

    /** An endpoint that a test may close. */
    private static final EndpointServlet SPARE = new EndpointServlet();

    private static Server server;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new EndpointServlet()), RestServer.PATH + "/*");
        context.addServlet(new ServletHolder(SPARE), "/spare/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://127.0.0.1:" + port + RestServer.PATH + "/");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void refusesARequestWithoutASession() throws Exception {
        HttpResponse<String> answer = send(request("probe"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asText()).isEqualTo("SESSION_REQUIRED");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(ProblemBody.MEDIA_TYPE);
    }

    @Test
    void findsTheCallerByBearerTokenAndByCookie() throws Exception {
        HttpResponse<String> byToken = send(request("probe").header("Authorization", "Bearer " + TOKEN));
        HttpResponse<String> byCookie = send(request("probe").header("Cookie", "anjiao=" + TOKEN));
        assertThat(json(byToken).get("account").asText()).isEqualTo("beilin");
        assertThat(json(byCookie).get("account").asText()).isEqualTo("beilin");
    }

    @Test
    void answersAnOpenResourceToAnybody() throws Exception {
        assertThat(send(request("probe/open")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownFieldAndNamesIt() throws Exception {
        HttpResponse<String> answer = send(signedIn("probe")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\",\"orgId\":\"other\"}")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asText()).isEqualTo("JSON_UNREADABLE");
        assertThat(json(answer).get("field").asText()).isEqualTo("orgId");
    }

    @Test
    void refusesBrokenJson() throws Exception {
        HttpResponse<String> answer = send(signedIn("probe")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asText()).isEqualTo("JSON_UNREADABLE");
    }

    @Test
    void mapsADomainProblemWithBothLanguages() throws Exception {
        HttpResponse<String> answer = send(signedIn("probe/problem"));
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode body = json(answer);
        assertThat(body.get("code").asText()).isEqualTo("FIELD_REQUIRED");
        assertThat(body.get("field").asText()).isEqualTo("measure");
        assertThat(body.get("message").get("zh").asText()).contains("measure");
        assertThat(body.get("remedy").get("en").asText()).isNotBlank();
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() throws Exception {
        HttpResponse<String> answer = send(signedIn("probe/failure"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(json(answer).get("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret inside");
    }

    @Test
    void readsADateAsTheEndOfThatDayInShanghai() throws Exception {
        assertThat(json(send(signedIn("probe/at?asOf=2019-03-31"))).get("at").asText())
                .isEqualTo("2019-04-01T00:00:00+08:00");
        assertThat(json(send(signedIn("probe/at?asOf=2019-03-31T09:00:00%2B08:00")))
                        .get("at")
                        .asText())
                .isEqualTo("2019-03-31T09:00:00+08:00");
    }

    @Test
    void namesAnUnreadableTimeAndAnUnknownResource() throws Exception {
        assertThat(json(send(signedIn("probe/at?asOf=yesterday"))).get("code").asText())
                .isEqualTo("PARAMETER_UNREADABLE");
        assertThat(json(send(signedIn("nowhere"))).get("code").asText()).isEqualTo("NO_SUCH_RESOURCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "nowhere/1", "probe/nowhere", "probe/at/1/2", "", "probe/open/x"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = send(signedIn(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
            assertThat(json(answer).get("code").asText()).isEqualTo("NO_SUCH_RESOURCE");
        }
    }

    @Test
    void aMethodThatAResourceDoesNotHaveIsNotAllowed() throws Exception {
        for (String request : List.of("DELETE probe", "PUT probe", "POST probe/at", "PATCH probe/problem")) {
            String[] parts = request.split(" ");
            HttpResponse<String> answer = send(signedIn(parts[1])
                    .header("Content-Type", "application/json")
                    .method(parts[0], HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(request).isEqualTo(405);
            assertThat(json(answer).get("code").asText()).isEqualTo("REQUEST_NOT_SUPPORTED");
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        }
    }

    @Test
    void anotherFormThanJsonIsNotSupported() throws Exception {
        HttpResponse<String> body = send(
                signedIn("probe").header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("x")));
        HttpResponse<String> accepted = send(signedIn("probe").header("Accept", "image/png"));
        assertThat(body.statusCode()).isEqualTo(415);
        assertThat(accepted.statusCode()).isEqualTo(406);
        assertThat(json(body).get("code").asText()).isEqualTo("REQUEST_NOT_SUPPORTED");
        assertThat(json(accepted).get("code").asText()).isEqualTo("REQUEST_NOT_SUPPORTED");
    }

    @Test
    void closesOnlyWhenTheRequestsBeingAnsweredAreDone() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/spare/probe/slow"));
        CompletableFuture<HttpResponse<String>> slow = HttpClient.newHttpClient()
                .sendAsync(
                        request.header("Authorization", "Bearer " + TOKEN).build(),
                        HttpResponse.BodyHandlers.ofString());
        ProbeResource.ARRIVED.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(SPARE.endpoint::close);
        assertThat(closing).isNotDone();
        ProbeResource.GO_ON.countDown();
        assertThat(slow.get().statusCode()).isEqualTo(200);
        closing.get();
        assertThat(SPARE.endpoint.service(null, null)).isFalse();
    }

    @Test
    void describesTheInstalledResources() throws Exception {
        JsonNode openApi = json(send(request("openapi.json")));
        assertThat(openApi.get("openapi").asText()).startsWith("3.");
        assertThat(openApi.get("paths").has("/probe/at")).isTrue();
    }

    static String straightOn(FirstAnswers.Request request, Supplier<String> work) {
        throw new AssertionError("no request here has a key");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private static HttpRequest.Builder signedIn(String path) {
        return request(path).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }

    /** A stand-in for a domain's resource. */
    @Path("probe")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class ProbeResource implements RestResource {
        static final CountDownLatch ARRIVED = new CountDownLatch(1);
        static final CountDownLatch GO_ON = new CountDownLatch(1);

        @GET
        @Path("slow")
        public TextView slow() throws InterruptedException {
            ARRIVED.countDown();
            GO_ON.await();
            return new TextView("done");
        }

        @GET
        public CallerView caller(@Context SecurityContext security) {
            return new CallerView(Callers.of(security).account());
        }

        @GET
        @Open
        @Path("open")
        public CallerView open() {
            return new CallerView("anybody");
        }

        @POST
        public TextView post(TextView text) {
            return text;
        }

        @GET
        @Path("problem")
        public TextView problem() {
            throw CommonProblem.required("measure");
        }

        @GET
        @Path("failure")
        public TextView failure() {
            throw new IllegalStateException("secret inside");
        }

        @GET
        @Path("at")
        public TimeView at(@QueryParam("asOf") Instant asOf) {
            return new TimeView(asOf);
        }
    }

    public record CallerView(String account) {}

    public record TextView(String text) {}

    public record TimeView(Instant at) {}

    private static final class EndpointServlet extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private transient RestEndpoint endpoint;

        @Override
        public void init() {
            endpoint = new RestEndpoint(
                    getServletConfig(),
                    List.of(new ProbeResource()),
                    new OneSession(),
                    RestEndpointTest::straightOn,
                    () -> "incident-1",
                    Optional::empty);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            endpoint.service(request, response);
        }
    }

    private static final class OneSession implements SignIn {
        @Override
        public String open(String account, char[] password) {
            throw new ProblemException(CommonProblem.SIGN_IN_REFUSED, null);
        }

        @Override
        public Caller check(String account, char[] password) {
            throw new ProblemException(CommonProblem.SIGN_IN_REFUSED, null);
        }

        @Override
        public Optional<Caller> session(String token) {
            return token.equals(TOKEN) ? Optional.of(CALLER) : Optional.empty();
        }

        @Override
        public Optional<Caller> holder(String token) {
            return session(token);
        }

        @Override
        public void close(String token) {}
    }
}
