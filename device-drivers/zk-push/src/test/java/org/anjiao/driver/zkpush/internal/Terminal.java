package org.anjiao.driver.zkpush.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpReply;
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

    /** The answer to all commands of a response, section 11 of the push protocol. */
    static byte[] receipts(Frame response, int result) {
        StringBuilder lines = new StringBuilder();
        for (String line : text(response).lines().toList()) {
            lines.append("ID=" + line.split(":", 3)[1] + "&Return=" + result + "&CMD=DATA\n");
        }
        return request("POST", "/iclock/devicecmd?SN=CKJF193460001", lines.toString());
    }

    /** The body of a response, in the characters of Chinese terminals. */
    static String text(Frame response) {
        try {
            return new String(HttpReply.read(response).body().toBytes(), Charset.forName("GBK"));
        } catch (UndecodableFrame e) {
            throw new AssertionError(e);
        }
    }

    static byte[] request(String method, String target, String body) {
        List<HttpField> fields =
                List.of(new HttpField("User-Agent", "iClock Proxy/1.09"), new HttpField("Content-Type", "text/plain"));
        return new HttpRequestFrame(method, target, fields, Frame.owning(body.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }
}
