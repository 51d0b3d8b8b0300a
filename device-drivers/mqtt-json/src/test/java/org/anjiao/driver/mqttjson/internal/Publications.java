package org.anjiao.driver.mqttjson.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.mqtt.Publication;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/** Publications as terminals make them. */
final class Publications {
    static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    private Publications() {}

    /** The example of the README. */
    static String sample(String name) {
        try (InputStream file = Publications.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a terminal answers to a command: its identifier, and these members. */
    static byte[] receipt(Frame command, String members) {
        try {
            Publication sent = Publication.read(command);
            String id = Json.read(sent.payload().toBytes()).get("id").text();
            String topic = sent.topic().replaceFirst("/down$", "/up/receipt");
            return of(topic, "{\"id\":\"" + id + "\"" + members + "}");
        } catch (UndecodableFrame | NotJson e) {
            throw new AssertionError(e);
        }
    }

    static byte[] of(String topic, String payload) {
        return new Publication(topic, Frame.owning(payload.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }
}
