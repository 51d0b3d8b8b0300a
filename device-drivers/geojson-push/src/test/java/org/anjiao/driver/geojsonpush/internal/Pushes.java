package org.anjiao.driver.geojsonpush.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.anjiao.driver.tck.TestContext;

/** Requests as a vendor sends them. */
final class Pushes {
    static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    private Pushes() {}

    /** The examples of the README. */
    static String sample(String name) {
        try (InputStream file = Pushes.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] signed(String body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        Frame content = Frame.owning(body.getBytes(UTF_8));
        String signature = HexFormat.of().formatHex(TestContext.sign(GeoJsonPushSession.signed(timestamp, content)));
        return request(
                body, new HttpField("x-anjiao-timestamp", timestamp), new HttpField("x-anjiao-signature", signature));
    }

    static byte[] request(String body, HttpField... fields) {
        return new HttpRequestFrame("POST", "/push", List.of(fields), Frame.owning(body.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }
}
