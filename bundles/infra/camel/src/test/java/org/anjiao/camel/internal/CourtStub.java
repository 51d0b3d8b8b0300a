package org.anjiao.camel.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anjiao.exchange.spi.AgencyIdentity;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.anjiao.exchange.spi.host.HttpTarget;
import org.anjiao.exchange.spi.host.OutgoingDocument;

/** A court that answers over real HTTP what a test wants, and the route to it. */
final class CourtStub implements AgencyRoute, AutoCloseable {
    record Request(String method, String path, String key, String type, String token, String body) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile byte[] answer = "R-1".getBytes(StandardCharsets.UTF_8);

    private HttpServer server;
    private final String code;

    CourtStub(String code) throws IOException {
        this.code = code;
        start(0);
    }

    private void start(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Drops all connections and goes on at the same address. */
    void restart() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);
        start(port);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst(ExchangeRouteBuilder.IDEMPOTENCY_KEY),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Token"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public AgencyIdentity agency() {
        return new AgencyIdentity(code, "法院", "court", "C1");
    }

    @Override
    public Set<String> handles() {
        return Set.of("D-17");
    }

    @Override
    public void configure(ExchangeRouteBuilder route) {
        route.envelope(document -> document.title().getBytes(StandardCharsets.UTF_8))
                .post(new HttpTarget(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/documents?from=sn"),
                        Duration.ofSeconds(5),
                        "application/xml;charset=UTF-8",
                        Map.of("X-Token", "secret")));
    }

    @Override
    public ExchangeOutcome interpret(AgencyReply reply) {
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        return switch (reply.status()) {
            case 200 -> new ExchangeOutcome.Received(text, Instant.EPOCH);
            case 202 -> new ExchangeOutcome.Accepted();
            case 422 -> new ExchangeOutcome.Refused(text);
            default -> throw new IllegalStateException("status " + reply.status());
        };
    }

    OutgoingDocument document(String messageId) {
        return new OutgoingDocument(
                messageId,
                code,
                "D-17",
                "N",
                "610103",
                "碑林区",
                "S",
                "测试对象01",
                "619900198001010014",
                "撤销缓刑建议书",
                "b",
                "d",
                Instant.EPOCH,
                30);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
