package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strangers and devices at real sockets, all behind one address. The intake commits at once. */
@Timeout(60)
class StrangersAtPortsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final QuotaLimits.Amount MANY = QuotaLimits.Amount.UNLIMITED;

    private final EventLoops loops = new EventLoops();
    private final CommittingGate gate = new CommittingGate();
    private DeviceServer server;
    private Runnable stop = () -> {};

    @AfterEach
    void stop() {
        stop.run();
        loops.stop();
    }

    private static QuotaLimits quotas(int connections, int strangerFrames, int deviceFrames, int uncommitted) {
        return new QuotaLimits(
                new QuotaLimits.Connections(connections, 1_000),
                new QuotaLimits.Amount(strangerFrames, 10_000),
                MANY,
                MANY,
                new QuotaLimits.Amount(deviceFrames, 10_000),
                1_000_000,
                uncommitted);
    }

    private static PortSettings settings(String driver, QuotaLimits quotas) {
        return new PortSettings(driver, driver, "127.0.0.1", 0, 100, 16, 65_536, LONG, true).with(quotas);
    }

    private int tcp(QuotaLimits quotas) {
        TcpServer tcp = new TcpServer(
                settings("line", quotas), new FakeRegistry(), gate, new FakeOutbox(), Clock.systemUTC(), loops, null);
        tcp.driverAdded(new LineDriver("v1"));
        tcp.start();
        server = tcp;
        stop = tcp::stop;
        return Awaiting.port(server);
    }

    private static Client identified(int port) throws IOException {
        Client client = new Client(port);
        client.send("secret-line-1\n");
        assertThat(client.line()).isEqualTo("v1 1 secret-line-1");
        return client;
    }

    @Test
    void strangersGarbageIsKeptUpToTheQuotaAndDevicesOfTheSameAddressAreServed() throws Exception {
        int port = tcp(quotas(100, 5, 100, 1_000));
        try (Client device = identified(port);
                Client stranger = new Client(port)) {
            stranger.send("x!".repeat(100));
            assertThat(stranger.line()).as("closed").isNull();
            assertThat(gate.badFrames()).isEqualTo(5);
            try (Client again = new Client(port)) {
                again.send("x!");
                assertThat(again.line()).isNull();
            }
            assertThat(gate.badFrames()).isEqualTo(5);
            assertThat(server.health().turnedAway()).isEqualTo(2);
            device.send("7\n");
            assertThat(device.line()).isEqualTo("v1 2 7");
            try (Client next = identified(port)) {
                next.send("bad\n");
                assertThat(next.line()).as("no stranger any more").isEqualTo("v1 2 bad");
            }
            assertThat(gate.badFrames()).isEqualTo(6);
        }
    }

    @Test
    void aFrameThatClaimsADeviceAndDoesNotProveItIsAStrangers() throws Exception {
        int port = tcp(quotas(100, 2, 100, 1_000));
        try (Client claiming = new Client(port)) {
            claiming.send("bad\nbad\nbad\n");
            assertThat(claiming.line()).isEqualTo("v1 1 bad");
            assertThat(claiming.line()).isEqualTo("v1 2 bad");
            assertThat(claiming.line()).isNull();
        }
        assertThat(gate.badFrames()).isEqualTo(2);
    }

    @Test
    void unidentifiedConnectionsOfOneAddressAreLimitedAndIdentifiedOnesDoNotCount() throws Exception {
        int port = tcp(quotas(2, 5, 100, 1_000));
        try (Client device = identified(port);
                Client another = identified(port);
                Client third = identified(port);
                Client stranger = new Client(port);
                Client second = new Client(port)) {
            Awaiting.await(() -> server.connections() == 5);
            try (Client refused = new Client(port)) {
                assertThat(refused.line()).isNull();
            }
            assertThat(server.health().turnedAway()).isEqualTo(1);
            stranger.close();
            Awaiting.await(() -> server.connections() == 4);
            identified(port).close();
        }
    }

    @Test
    void aDeviceThatSendsGarbageIsClosedAndNotAnswered() throws Exception {
        int port = tcp(quotas(100, 5, 3, 1_000));
        try (Client device = identified(port)) {
            device.send("bad\nbad\nbad\nbad\n");
            for (int frame = 2; frame <= 4; frame++) {
                assertThat(device.line()).isEqualTo("v1 " + frame + " bad");
            }
            assertThat(device.line()).isNull();
        }
        try (Client again = identified(port)) {
            again.send("8\n");
            assertThat(again.line()).as("what can be decoded is taken").isEqualTo("v1 2 8");
            again.send("bad\n");
            assertThat(again.line()).isNull();
        }
        assertThat(gate.badFrames()).isEqualTo(3);
    }

    @Test
    void aDeviceThatOutrunsItsPaceIsNotReadAndLosesNothing() throws Exception {
        QuotaLimits slow = new QuotaLimits(
                QuotaLimits.NONE.connections(), MANY, MANY, MANY, MANY, 20, QuotaLimits.NONE.uncommittedFrames());
        int port = tcp(slow);
        int burst = 20 * 60;
        try (Client device = identified(port)) {
            for (int second = 0; second < burst + 20; second++) {
                device.send(second + "\n");
            }
            long begun = System.nanoTime();
            for (int second = 0; second < burst + 20; second++) {
                assertThat(device.line()).endsWith(" " + second);
            }
            assertThat(System.nanoTime() - begun)
                    .isGreaterThan(Duration.ofMillis(300).toNanos());
        }
    }

    @Test
    void overHttpAStrangerIsToldToComeLater() throws Exception {
        HttpServer http = new HttpServer(
                settings("request", quotas(100, 2, 100, 1_000)),
                new HttpLimits(1_000, LONG, LONG),
                new FakeRegistry(),
                gate,
                new FakeOutbox(),
                Clock.systemUTC(),
                loops,
                null);
        http.driverAdded(new RequestDriver("v1"));
        http.start();
        server = http;
        stop = http::stop;
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest bad = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Awaiting.port(server) + "/line-1/bug"))
                .build();
        for (int request = 0; request < 2; request++) {
            assertThat(client.send(bad, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> refused = client.send(bad, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("3600");
        assertThat(gate.badFrames()).isEqualTo(2);
    }

    @Test
    void overUdpAStrangersDatagramsAreDropped() throws Exception {
        UdpServer udp = new UdpServer(
                settings("line", quotas(100, 2, 100, 1_000)),
                new FakeRegistry(),
                gate,
                new FakeOutbox(),
                Clock.systemUTC(),
                loops);
        udp.driverAdded(new LineDriver("v1"));
        udp.start();
        server = udp;
        stop = udp::stop;
        int port = Awaiting.port(server);
        try (DatagramSocket stranger = new DatagramSocket()) {
            byte[] bad = "x!".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 10; i++) {
                stranger.send(new DatagramPacket(bad, bad.length, InetAddress.getLoopbackAddress(), port));
            }
            Awaiting.await(() -> udp.dropped() == 8);
            assertThat(gate.badFrames()).isEqualTo(2);
            assertThat(server.health().turnedAway()).isEqualTo(8);
            Awaiting.await(() -> server.connections() == 0);
        }
    }
}
