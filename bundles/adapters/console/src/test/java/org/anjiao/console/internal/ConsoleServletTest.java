package org.anjiao.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

/** The servlet with the files that were really built, without a container. */
class ConsoleServletTest {
    private final Map<String, Object> answer = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void servesThePageWithItsSecurityHeaders() throws Exception {
        get("/board", null);

        assertThat(body.toString("UTF-8")).contains("<div id=\"app\">");
        assertThat(answer)
                .containsEntry("type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "no-cache")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("length", (long) body.size());
        assertThat((String) answer.get("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void sendsTheBuiltScriptCompressed() throws Exception {
        get("/", null);
        String script = body.toString("UTF-8").replaceAll("(?s).*src=\"(/assets/index-[^\"]+\\.js)\".*", "$1");
        body.reset();

        get(script, "gzip, deflate, br");

        assertThat(answer).containsEntry("Content-Encoding", "gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(body.toByteArray())).readAllBytes();
        assertThat(plain.length).isGreaterThan(body.size());
    }

    @Test
    void aMissingFileIsNotFoundAndStillHasTheHeaders() throws Exception {
        get("/assets/gone-1234.js", null);

        assertThat(answer).containsEntry("error", 404).containsKey("Content-Security-Policy");
        assertThat(body.size()).isZero();
    }

    private void get(String path, String encodings) throws IOException {
        HttpServletRequest request = fake(HttpServletRequest.class, (method, arguments) -> switch (method.getName()) {
            case "getServletPath" -> path;
            case "getHeader" -> encodings;
            default -> null;
        });
        HttpServletResponse response = fake(HttpServletResponse.class, this::respond);
        new ConsoleServlet().doGet(request, response);
    }

    private Object respond(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "setHeader" -> answer.put((String) arguments[0], arguments[1]);
            case "setContentType" -> answer.put("type", arguments[0]);
            case "setContentLengthLong" -> answer.put("length", arguments[0]);
            case "sendError" -> answer.put("error", arguments[0]);
            case "getOutputStream" -> {
                return new Sink(body);
            }
            default -> throw new UnsupportedOperationException(method.getName());
        }
        return null;
    }

    private interface Answering {
        Object answer(Method method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answering answering) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answering.answer(method, arguments));
        return type.cast(proxy);
    }

    private static final class Sink extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
