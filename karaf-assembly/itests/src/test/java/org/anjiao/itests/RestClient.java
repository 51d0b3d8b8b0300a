package org.anjiao.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the server's REST interface as an agency's program does, with a bearer token. */
public final class RestClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    private RestClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer: status, body (null if there is none), and ETag (null if there is none). */
    public record Answer(int status, JsonNode body, String etag) {
        public String code() {
            return body == null ? null : body.path("code").asText(null);
        }
    }

    public static RestClient signIn(String server, String account, String password) throws IOException {
        RestClient open = new RestClient(server + "/api/v1", null);
        Answer answer = open.post(
                "/session", JSON.createObjectNode().put("account", account).put("password", password));
        if (answer.status() != 200) {
            throw new AssertionError("sign-in of " + account + " answered " + answer);
        }
        return new RestClient(server + "/api/v1", answer.body().get("token").asText());
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Fetches a file of that media type. */
    public byte[] file(String path, String mediaType) throws IOException {
        HttpRequest request = request(path)
                .setHeader("Accept", mediaType + ", application/json")
                .GET()
                .build();
        HttpResponse<byte[]> answer = exchange(request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.startsWith(mediaType)) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + type);
        }
        return answer.body();
    }

    /** Has a file of that media type made. */
    byte[] made(String path, Object body, String mediaType) throws IOException {
        HttpRequest request = request(path)
                .setHeader("Accept", mediaType + ", application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<byte[]> answer = exchange(request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 201 || !type.startsWith(mediaType)) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + type);
        }
        return answer.body();
    }

    /** Opens the stream of events. */
    LiveFeed live() throws IOException {
        return LiveFeed.open(HTTP, request("/live").GET());
    }

    public Answer post(String path, Object body) throws IOException {
        return post(path, "application/json", body == null ? "" : body.toString());
    }

    public Answer post(String path, String mediaType, String body) throws IOException {
        return post(path, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String mediaType, byte[] body) throws IOException {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Takes a step on a version of a record: {@code etag} as it was read. */
    Answer postIfMatch(String path, Object body, String etag) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends what may be repeated under the same key. */
    Answer postOnce(String path, Object body, String key) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    public Answer put(String path, Object body) throws IOException {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(60));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<byte[]> answer = exchange(request.build());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") && answer.body().length > 0 ? JSON.readTree(answer.body()) : null;
        return new Answer(
                answer.statusCode(), body, answer.headers().firstValue("ETag").orElse(null));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
