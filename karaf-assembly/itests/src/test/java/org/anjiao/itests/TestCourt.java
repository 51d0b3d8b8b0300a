package org.anjiao.itests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A court on this machine: opens a case for each idempotency key and answers repetitions with the first receipt. It may
 * be unable to answer although it has taken the document, as systems that break down are.
 */
final class TestCourt implements AutoCloseable {
    private static final String RECEIPT = """
            <receipt xmlns="urn:anjiao:exchange:1"><messageId>%s</messageId><receiptNumber>%s</receiptNumber>\
            <receivedAt>%s</receivedAt></receipt>""";

    private final HttpServer server;
    private final String businessCode;
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private volatile boolean answering = true;
    private volatile String receivedAt = "2019-04-01T09:00:00+08:00";

    private TestCourt(HttpServer server, String code) {
        this.server = server;
        businessCode = "<businessCode>" + code + "</businessCode>";
    }

    /** It takes whatever comes, and remembers documents of one code of the catalogue. */
    static TestCourt open(int port, String code) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        TestCourt court = new TestCourt(server, code);
        server.createContext("/documents", court::take);
        server.start();
        return court;
    }

    /** Whether it answers; it takes documents in any case. */
    void answering(boolean now) {
        answering = now;
    }

    /** What its clock shows. */
    void receivesAt(String time) {
        receivedAt = time;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            String key = call.getRequestHeaders().getFirst("Idempotency-Key");
            String envelope = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean remembered = envelope.contains(businessCode);
            if (remembered) {
                posts.add(envelope);
            }
            if (key == null || !envelope.contains(key)) {
                call.sendResponseHeaders(422, -1);
                return;
            }
            String number = remembered
                    ? receipts.computeIfAbsent(key, first -> "测试法院收" + (receipts.size() + 1) + "号")
                    : "测试法院收文";
            if (!answering) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            byte[] receipt = RECEIPT.formatted(key, number, receivedAt).getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/xml;charset=UTF-8");
            call.sendResponseHeaders(200, receipt.length);
            call.getResponseBody().write(receipt);
        }
    }

    /** How many cases it has opened. */
    int cases() {
        return receipts.size();
    }

    /** The envelopes posted, repetitions included. */
    List<String> posts() {
        return posts;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
