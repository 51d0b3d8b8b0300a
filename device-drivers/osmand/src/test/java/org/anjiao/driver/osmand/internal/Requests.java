package org.anjiao.driver.osmand.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.anjiao.driver.tck.CapturedFrame;

/** Requests as apps send them. */
final class Requests {
    private Requests() {}

    /** As it was captured. */
    static byte[] captured(CapturedFrame frame) {
        var http = frame.json().get("http");
        return of(
                http.get("method").asText(),
                http.get("uri").asText(),
                http.get("headers").has("Content-Type") ? "application/json" : "",
                http.get("body").asText());
    }

    static byte[] get(String target) {
        return of("GET", target, "", "");
    }

    static byte[] form(String target, String body) {
        return of("POST", target, "application/x-www-form-urlencoded", body);
    }

    static byte[] json(String target, String body) {
        return of("POST", target, "application/json", body);
    }

    static byte[] of(String method, String target, String mediaType, String body) {
        List<HttpField> fields = mediaType.isEmpty() ? List.of() : List.of(new HttpField("content-type", mediaType));
        return new HttpRequestFrame(method, target, fields, Frame.owning(body.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }
}
