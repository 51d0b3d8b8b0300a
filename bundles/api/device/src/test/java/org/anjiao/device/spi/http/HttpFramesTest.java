package org.anjiao.device.spi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

class HttpFramesTest {
    private static final HttpRequestFrame REQUEST = new HttpRequestFrame(
            "POST",
            "/push?id=4711&cell=1&cell=%E5%AE%89",
            List.of(new HttpField("Content-Type", "application/x-www-form-urlencoded"), new HttpField("x-a", "1")),
            frame("lat=34.2594&note=a+b"));

    private static Frame frame(String text) {
        return Frame.owning(text.getBytes(UTF_8));
    }

    @Example
    void aRequestStandsInTheJournalAsTextOfHttp() throws UndecodableFrame {
        assertThat(new String(REQUEST.toFrame().toBytes(), UTF_8)).isEqualTo("""
                POST /push?id=4711&cell=1&cell=%E5%AE%89 HTTP/1.1\r
                Content-Type: application/x-www-form-urlencoded\r
                x-a: 1\r
                content-length: 20\r
                \r
                lat=34.2594&note=a+b""");
        assertThat(HttpRequestFrame.read(REQUEST.toFrame())).isEqualTo(REQUEST);
        assertThat(REQUEST.path()).isEqualTo("/push");
        assertThat(REQUEST.field("X-A")).contains("1");
    }

    @Example
    void parametersComeFromQueryAndForm() throws UndecodableFrame {
        assertThat(REQUEST.parameters())
                .containsEntry("id", List.of("4711"))
                .containsEntry("cell", List.of("1", "安"))
                .containsEntry("lat", List.of("34.2594"))
                .containsEntry("note", List.of("a b"));
        assertThatThrownBy(() -> get("/?a=%zz").parameters()).isInstanceOf(UndecodableFrame.class);
        assertThatThrownBy(() -> get("/?" + "a=1&".repeat(300)).parameters()).isInstanceOf(UndecodableFrame.class);
    }

    private static HttpRequestFrame get(String target) {
        return new HttpRequestFrame("GET", target, List.of(), frame(""));
    }

    @Example
    void theBodysFramingIsAlwaysTheSame() {
        HttpRequestFrame chunked = new HttpRequestFrame(
                "POST",
                "/",
                List.of(new HttpField("Transfer-Encoding", "chunked"), new HttpField("content-length", "9")),
                frame("abc"));
        assertThat(chunked.fields()).isEmpty();
        assertThat(new String(chunked.toFrame().toBytes(), UTF_8)).contains("content-length: 3\r\n");
    }

    @Example
    void whatCannotBeWrittenIsRefused() {
        for (String target : List.of("", "push", "/a b", "/a\r\nx: y", "/" + "a".repeat(9000))) {
            assertThatThrownBy(() -> get(target)).as(target).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new HttpField("a b", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HttpField("a", "1\r\nx: y")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HttpReply.of(99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aReplyIsReadAsItWasWritten() throws UndecodableFrame {
        HttpReply reply = HttpReply.text(200, "OK: 2");
        assertThat(HttpReply.read(reply.toFrame())).isEqualTo(reply);
        assertThat(reply.text()).isEqualTo("OK: 2");
        assertThat(new String(HttpReply.of(204).toFrame().toBytes(), ISO_8859_1))
                .isEqualTo("HTTP/1.1 204 \r\ncontent-length: 0\r\n\r\n");
    }

    /** Whatever the bytes are, reading refuses them or returns what is written again as the same meaning. */
    @Property
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        survives(bytes);
    }

    @Property(tries = 3000)
    void damagedRequestsAreReadOrRefused(@ForAll Random random) {
        byte[] bytes = (random.nextBoolean()
                        ? REQUEST.toFrame()
                        : HttpReply.text(200, "OK").toFrame())
                .toBytes();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        survives(bytes);
    }

    private static void survives(byte[] bytes) {
        try {
            HttpRequestFrame request = HttpRequestFrame.read(Frame.copyOf(bytes));
            assertThat(HttpRequestFrame.read(request.toFrame())).isEqualTo(request);
            request.parameters();
        } catch (UndecodableFrame e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        try {
            HttpReply reply = HttpReply.read(Frame.copyOf(bytes));
            assertThat(HttpReply.read(reply.toFrame())).isEqualTo(reply);
        } catch (UndecodableFrame e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
