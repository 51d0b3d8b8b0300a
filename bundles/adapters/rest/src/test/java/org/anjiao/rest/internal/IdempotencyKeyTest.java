package org.anjiao.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.servlet.GenericServlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Idempotency-Key} over a real HTTP server. What the store does with it is the platform's test. */
class IdempotencyKeyTest {
    private final NoteResource notes = new NoteResource();
    private final Memory memory = new Memory();
    private Server server;
    private URI base;

    @BeforeEach
    void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new EndpointServlet()), RestServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://127.0.0.1:" + port + RestServer.PATH + "/");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aRepetitionHasStatusBodyAndLocationOfTheFirstAnswer() throws Exception {
        HttpResponse<String> first = post("notes", "key-1", "{\"text\":\"甲\"}");
        HttpResponse<String> again = post("notes", "key-1", "{\"text\":\"甲\"}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(json(first).get("text").asText()).isEqualTo("甲");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/notes/1");
        assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(first.headers().firstValue("Content-Type")).hasValue(MediaType.APPLICATION_JSON);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.headers().allValues(header))
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(notes.made).hasValue(1);
    }

    @Test
    void withoutTheHeaderEveryRequestWorks() throws Exception {
        HttpResponse<String> first = post("notes", null, "{\"text\":\"甲\"}");
        HttpResponse<String> second = post("notes", null, "{\"text\":\"甲\"}");
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/notes/1");
        assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith("/notes/2");
        assertThat(memory.answers).isEmpty();
    }

    @Test
    void anotherBodyOrAddressUnderTheSameKeyIsRefused() throws Exception {
        post("notes", "key-1", "{\"text\":\"甲\"}");
        for (HttpResponse<String> other : List.of(
                post("notes", "key-1", "{\"text\":\"乙\"}"),
                post("notes?draft=true", "key-1", "{\"text\":\"甲\"}"),
                post("notes/1/stamp", "key-1", "{\"text\":\"甲\"}"))) {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(json(other).get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(json(other).get("field").asText()).isEqualTo("Idempotency-Key");
        }
        assertThat(notes.made).hasValue(1);
    }

    @Test
    void aRefusalIsAnsweredAsWithoutAKeyAndLeavesTheKeyFree() throws Exception {
        HttpResponse<String> refused = post("notes", "key-1", "{\"text\":null}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("code").asText()).isEqualTo("FIELD_REQUIRED");
        assertThat(json(refused).get("field").asText()).isEqualTo("text");
        assertThat(post("notes", "key-1", "{\"text\":\"甲\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void anUnexpectedFailureIsAnsweredAsWithoutAKey() throws Exception {
        HttpResponse<String> failed = post("notes/0/stamp", "key-1", "{}");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(json(failed).get("code").asText()).isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void anAnswerWithoutABodyIsKeptToo() throws Exception {
        assertThat(post("notes/7/stamp", "key-1", "{}").statusCode()).isEqualTo(204);
        assertThat(post("notes/7/stamp", "key-1", "{}").statusCode()).isEqualTo(204);
        assertThat(notes.stamped).hasValue(1);
    }

    @Test
    void aSensitiveReadIsNeverKept() throws Exception {
        post("notes/unmasked", "key-1", "{\"text\":\"用途\"}");
        post("notes/unmasked", "key-1", "{\"text\":\"用途\"}");
        assertThat(notes.unmasked).hasValue(2);
        assertThat(memory.answers).isEmpty();
    }

    @Test
    void anUnusableKeyIsNamed() throws Exception {
        for (String key : List.of("", "a b", "k".repeat(256))) {
            HttpResponse<String> answer = post("notes", key, "{\"text\":\"甲\"}");
            assertThat(answer.statusCode()).as("key '%s'", key).isEqualTo(422);
            assertThat(json(answer).get("field").asText()).isEqualTo("Idempotency-Key");
        }
        assertThat(notes.made).hasValue(0);
    }

    @Test
    void theDescriptionOffersTheHeaderWhereItWorks() throws Exception {
        JsonNode paths = json(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(base.resolve("openapi.json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .get("paths");
        JsonNode create = paths.get("/notes").get("post");
        assertThat(create.get("parameters").findValuesAsText("name")).contains("Idempotency-Key");
        assertThat(create.get("responses").get("422").get("description").asText())
                .contains("IDEMPOTENCY_KEY_REUSED");
        assertThat(paths.get("/notes/{id}/stamp").get("post").get("parameters").findValuesAsText("name"))
                .contains("id", "Idempotency-Key");
        assertThat(paths.get("/notes/unmasked").get("post").has("parameters")).isFalse();
    }

    private HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer a-token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }

    /** A stand-in for a domain's resource. */
    @Path("notes")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class NoteResource implements RestResource {
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger stamped = new AtomicInteger();
        private final AtomicInteger unmasked = new AtomicInteger();

        @POST
        public Response make(Note note) {
            if (note.text() == null) {
                throw CommonProblem.required("text");
            }
            int id = made.incrementAndGet();
            return Response.created(URI.create("notes/" + id))
                    .header(HttpHeaders.ETAG, Requests.tag(id))
                    .entity(note)
                    .build();
        }

        @POST
        @Path("{id}/stamp")
        public void stamp(@PathParam("id") int id) {
            if (id == 0) {
                throw new IllegalStateException("inside");
            }
            stamped.incrementAndGet();
        }

        @POST
        @NeverKept
        @Path("unmasked")
        public Note unmask(Note purpose) {
            unmasked.incrementAndGet();
            return purpose;
        }
    }

    public record Note(String text) {}

    /** As the contract says, without a database. */
    private static final class Memory implements FirstAnswers {
        private final Map<String, Request> requests = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();

        @Override
        public synchronized String once(Request request, Supplier<String> work) {
            String answer = answers.get(request.key());
            if (answer == null) {
                answer = work.get();
                requests.put(request.key(), request);
                answers.put(request.key(), answer);
            } else if (!requests.get(request.key()).equals(request)) {
                throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED, "Idempotency-Key", request.key());
            }
            return answer;
        }
    }

    private final class EndpointServlet extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private transient RestEndpoint endpoint;

        @Override
        public void init() {
            endpoint = new RestEndpoint(
                    getServletConfig(), List.of(notes), new OneSession(), memory, () -> "incident-1", Optional::empty);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            endpoint.service(request, response);
        }
    }

    /** Knows one token. */
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
            return token.equals("a-token")
                    ? Optional.of(new Caller("beiguan", "测试人员", "unit-1", Set.of(Role.OFFICE_OFFICER)))
                    : Optional.empty();
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
