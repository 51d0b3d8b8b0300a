package org.anjiao.demonstration;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls this server from outside, as the direct units' own systems do: over REST, and over SOAP. */
final class AgencyClient {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String serverUrl;

    AgencyClient(String serverUrl) {
        this.serverUrl = serverUrl;
    }

    void acknowledgeByRest(String account, String campaign) throws IOException, InterruptedException {
        String credentials = "{\"account\":\"" + account + "\",\"password\":\"" + Cast.PASSWORD + "\"}";
        Matcher token = TOKEN.matcher(send(json("/api/v1/session", credentials)).body());
        if (!token.find()) {
            throw new IOException("no token for " + account);
        }
        send(json("/api/v1/campaigns/" + campaign + "/acknowledgement", "")
                .header("Authorization", "Bearer " + token.group(1)));
    }

    void acknowledgeBySoap(String account, String campaign) throws IOException, InterruptedException {
        String credentials = account + ":" + Cast.PASSWORD;
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        send(request("/soap/campaigns")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
                          <s:Body>
                            <acknowledge xmlns="http://anjiao.org/ws/campaign/v1">
                              <campaign>%s</campaign>
                            </acknowledge>
                          </s:Body>
                        </s:Envelope>
                        """.formatted(campaign))));
    }

    /** Returns when the server's interfaces answer: they may start after the demonstration. */
    void awaitServer() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers("/api/v1/health") || !answers("/soap/campaigns?wsdl")) {
            if (System.nanoTime() > end) {
                throw new IOException(serverUrl + " does not answer");
            }
            Thread.sleep(500);
        }
    }

    private boolean answers(String path) throws IOException, InterruptedException {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private HttpRequest.Builder json(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(serverUrl + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
