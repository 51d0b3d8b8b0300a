package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Awaiting.awaitState;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real connections, and an intake that commits when the test says so. */
@Timeout(60)
class HttpServerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final RequestDriver driver = new RequestDriver("v1");
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private int port;

    @AfterEach
    void stop() {
        server.stop();
        loops.stop();
    }

    private void start(HttpLimits limits, Duration idle, boolean authenticationRequired) {
        server = new HttpServer(
                new PortSettings("http", "request", "127.0.0.1", 0, 10, 1, 65_536, idle, authenticationRequired),
                limits,
                new FakeRegistry(),
                gate,
                outbox,
                Clock.systemUTC(),
                loops,
                null);
        server.driverAdded(driver);
        server.start();
        port = Awaiting.port(server);
    }

    private void start() {
        start(new HttpLimits(1000, LONG, LONG), LONG, false);
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private String committed(String path) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = send(path, "");
        gate.next().completion().committed();
        return answer.get().body();
    }

    private int status(String path) throws Exception {
        return send(path, "").get().statusCode();
    }

    @Test
    void nothingIsAnsweredBeforeItIsDurable() throws Exception {
        start();
        CompletableFuture<HttpResponse<String>> answer = send("/d1/7", "a body");
        FakeGate.Taken taken = gate.next();
        assertThat(status("/d2/ping")).as("others are answered meanwhile").isEqualTo(200);
        assertThat(answer).isNotDone();
        taken.completion().committed();
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).isEqualTo("v1 7");
        assertThat(answer.get().headers().firstValue("date")).isPresent();
        assertThat(new String(taken.frame().raw().toBytes(), ISO_8859_1))
                .startsWith("POST /d1/7 HTTP/1.1\r\n")
                .endsWith("\r\n\r\na body");
        assertThat(taken.frame().purpose()).isEqualTo(Purpose.VERIFICATION_ONLY);
    }

    @Test
    void requestsOfOneConnectionAreAnsweredOneAfterTheOther() throws Exception {
        start();
        try (Client client = new Client(port)) {
            client.send(
                    "GET /d1/1 HTTP/1.1\r\nhost: a\r\n\r\nGET /d2/2 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
            FakeGate.Taken first = gate.next();
            assertThat(gate.taken()).isEqualTo(1);
            assertThat(client.nothingCame()).isTrue();
            first.completion().committed();
            assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
            gate.next().completion().committed();
            assertThat(rest(client)).contains("v1 1").contains("v1 2");
        }
    }

    private static String rest(Client client) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = client.line(); line != null; line = client.line()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    @Test
    void whileTheIntakeIsAwayARequestIsRefusedAfterAWhileAndNotStored() throws Exception {
        start(new HttpLimits(1000, LONG, Duration.ofMillis(300)), LONG, false);
        gate.close();
        HttpResponse<String> refused = send("/d1/7", "").get();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        gate.open();
        assertThat(committed("/d1/8")).isEqualTo("v1 8");
        assertThat(gate.taken()).as("the refused one is gone").isEqualTo(1);
        awaitState(server, PortHealth.State.RUNNING);
    }

    @Test
    void anIntakeThatComesBackInTimeCostsNothing() throws Exception {
        start();
        gate.close();
        CompletableFuture<HttpResponse<String>> answer = send("/d1/7", "");
        gate.awaitRefusals(1);
        awaitState(server, PortHealth.State.INTAKE_WAITING);
        gate.open();
        gate.next().completion().committed();
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void aCommitThatTakesTooLongIsNotAcknowledged() throws Exception {
        start(new HttpLimits(1000, LONG, Duration.ofMillis(300)), LONG, false);
        CompletableFuture<HttpResponse<String>> answer = send("/d1/7", "");
        FakeGate.Taken taken = gate.next();
        assertThat(answer.get().statusCode()).isEqualTo(503);
        taken.completion().committed();
        assertThat(committed("/d1/7")).as("the terminal repeats it").isEqualTo("v1 7");
    }

    @Test
    void aFrameThatIsGivenUpIsNotAcknowledged() throws Exception {
        start();
        CompletableFuture<HttpResponse<String>> answer = send("/d1/7", "");
        gate.next().completion().failed(new IOException("store"));
        assertThat(answer.get().statusCode()).isEqualTo(503);
    }

    @Test
    void withoutItsDriverARequestWaitsAndANewVersionTakesOverUnderAnOpenConnection() throws Exception {
        start();
        assertThat(committed("/d1/1")).isEqualTo("v1 1");
        CompletableFuture<HttpResponse<String>> underWay = send("/d1/2", "");
        FakeGate.Taken taken = gate.next();
        RequestDriver newer = new RequestDriver("v2");
        server.driverAdded(newer);
        taken.completion().committed();
        assertThat(underWay.get().body()).as("decoded by the old one").isEqualTo("v1 2");
        assertThat(committed("/d1/3")).isEqualTo("v2 3");
        server.driverRemoved(newer);
        server.driverRemoved(driver);
        awaitState(server, PortHealth.State.HANDLER_MISSING);
        CompletableFuture<HttpResponse<String>> waiting = send("/d1/4", "");
        await(() -> server.health().connections() > 0);
        server.driverAdded(newer);
        gate.next().completion().committed();
        assertThat(waiting.get().body()).isEqualTo("v2 4");
    }

    @Test
    void badRequestsAreKeptAndAnswered() throws Exception {
        start();
        for (String word : List.of("bad", "bug")) {
            CompletableFuture<HttpResponse<String>> answer = send("/d1/" + word, "");
            FakeGate.Taken taken = gate.next();
            IntakeFrame frame = taken.frame();
            assertThat(frame.error()).contains("b");
            taken.completion().committed();
            assertThat(answer.get().statusCode()).isEqualTo(word.equals("bad") ? 200 : 400);
        }
        assertThat(status("/d1/mute")).isEqualTo(204);
        assertThat(status("/d1/odd")).isEqualTo(500);
        assertThat(server.health().lastError()).contains("no response");
        assertThat(server.health().undecodable()).isEqualTo(2);
    }

    @Test
    void whatIsTooLongIsRefusedByTheHost() throws Exception {
        start();
        assertThat(send("/d1/7", "x".repeat(1001)).get().statusCode()).isEqualTo(413);
        try (Client client = new Client(port)) {
            client.send("GET /d1/" + "1".repeat(9000) + " HTTP/1.1\r\n\r\n");
            assertThat(client.line()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
        try (Client client = new Client(port)) {
            client.send("GET /d1/7 HTTP/1.1\r\nx: " + "1".repeat(17_000) + "\r\n\r\n");
            assertThat(client.line()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
        assertThat(gate.taken()).isZero();
    }

    @Test
    void slowClientsAreClosedAndQuietOnesToo() throws Exception {
        start(new HttpLimits(1000, Duration.ofMillis(300), LONG), LONG, false);
        try (Client client = new Client(port)) {
            client.send("POST /d1/7 HTTP/1.1\r\ncontent-length: 100\r\n\r\nhalf");
            assertThat(client.line()).isNull();
        }
        server.stop();
        start(new HttpLimits(1000, LONG, LONG), Duration.ofMillis(300), false);
        try (Client client = new Client(port)) {
            assertThat(client.line()).isNull();
        }
    }

    @Test
    void whoHasNotAuthenticatedReportsNothing() throws Exception {
        start(new HttpLimits(1000, LONG, LONG), LONG, true);
        assertThat(send("/d1/secret", "secret-d1").get().statusCode()).isEqualTo(200);
        assertThat(send("/d1/secret", "wrong").get().statusCode()).isEqualTo(401);
        CompletableFuture<HttpResponse<String>> answer = send("/d1/7", "");
        FakeGate.Taken taken = gate.next();
        assertThat(taken.frame().observations()).isEmpty();
        assertThat(taken.frame().error()).contains("not authenticated");
        taken.completion().committed();
        assertThat(answer.get().statusCode()).as("a driver that does not ask").isEqualTo(400);
        assertThat(status("/stranger/7")).isEqualTo(403);
    }
}
