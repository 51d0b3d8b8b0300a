package org.anjiao.driver.zkpush.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** Requests as a terminal makes them, after the push protocol's public description. */
final class Terminal {
    static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    private Terminal() {}

    static byte[] get(String target) {
        return request("GET", target, "");
    }

    static byte[] attendance(String lines) {
        return request("POST", "/iclock/cdata?SN=CKJF193460001&table=ATTLOG&Stamp=9999", lines);
    }

    static byte[] operations(String lines) {
        return request("POST", "/iclock/cdata?SN=CKJF193460001&table=OPERLOG&Stamp=9999", lines);
    }

    static byte[] request(String method, String target, String body) {
        List<HttpField> fields =
                List.of(new HttpField("User-Agent", "iClock Proxy/1.09"), new HttpField("Content-Type", "text/plain"));
        return new HttpRequestFrame(method, target, fields, Frame.owning(body.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }
}
