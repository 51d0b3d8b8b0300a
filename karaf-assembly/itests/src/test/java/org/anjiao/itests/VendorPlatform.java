package org.anjiao.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The platform of a vendor that pushes what one device observes: GeoJSON in GCJ-02, signed by the device's secret. */
final class VendorPlatform {
    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String deviceId;
    private final String secret;
    private final Clock clock;

    /** @param clock by which requests are signed: the server's */
    VendorPlatform(int port, String deviceId, String secret, Clock clock) {
        this.address = URI.create("http://127.0.0.1:" + port + "/push");
        this.deviceId = deviceId;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Pushes one observation.
     *
     * @param latitude degrees GCJ-02, as the longitude
     * @param accuracy metres
     * @return the status: 200 once it is stored
     */
    int push(Instant time, double latitude, double longitude, int accuracy, String... events) throws IOException {
        String names = Stream.of(events).map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return post(String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},"
                        + "\"properties\":{\"deviceId\":\"%s\",\"time\":\"%s\",\"source\":\"GPS\",\"accuracy\":%d,"
                        + "\"events\":[%s]}}",
                longitude,
                latitude,
                deviceId,
                time,
                accuracy,
                names));
    }

    private int post(String body) throws IOException {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/geo+json")
                .header("X-Anjiao-Timestamp", timestamp)
                .header("X-Anjiao-Signature", signature(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
