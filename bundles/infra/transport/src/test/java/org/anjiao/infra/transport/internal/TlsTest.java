package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TlsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private StreamServer<?> server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
        loops.stop();
    }

    private static PortSettings settings(String driver) {
        return new PortSettings("tls", driver, "127.0.0.1", 0, 10, 4, 65_536, LONG, false);
    }

    @Test
    void aTerminalReportsOverTls() throws Exception {
        server = new TcpServer(
                settings("line"),
                new FakeRegistry(),
                gate,
                new FakeOutbox(),
                Clock.systemUTC(),
                loops,
                TestTls.server());
        server.driverAdded(new LineDriver("v1"));
        server.start();
        try (Socket socket = TestTls.client()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), Awaiting.port(server))) {
            socket.getOutputStream().write("1\n".getBytes(US_ASCII));
            gate.next().completion().committed();
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine())
                    .isEqualTo("v1 1 1");
        }
    }

    @Test
    void aRequestComesOverTlsAndNotWithout() throws Exception {
        server = new HttpServer(
                settings("request"),
                new HttpLimits(1000, LONG, LONG),
                new FakeRegistry(),
                gate,
                outbox,
                Clock.systemUTC(),
                loops,
                TestTls.server());
        server.driverAdded(new RequestDriver("v1"));
        server.start();
        int port = Awaiting.port(server);
        HttpClient http = HttpClient.newBuilder().sslContext(TestTls.client()).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/d1/ping"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("v1 ping");
        try (Client plain = new Client(port)) {
            plain.send("GET /d1/7 HTTP/1.1\r\n\r\n");
            assertThat(String.valueOf(plain.line())).doesNotContain("200");
        }
        assertThat(gate.taken()).isZero();
    }

    @Test
    void filesThatCannotBeUsedAreNamed() {
        assertThatThrownBy(() -> Tls.ofServer("nowhere.pem", "nowhere.key"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Tls.ofServer("", "")).isNull();
    }
}
